# fmt: off
from runsteps import Client

client = Client(api_key="key")
runs = client.beta.threads.runs

run = runs.create("thread", assistant_id="asst")
#           ^ hover
run = runs.create("thread", assistant_id="asst")
#                 ^ signature
run = runs.create("thread", assistant_id="asst", temperature=1)
#                                                            ^ signature
run = runs.create("thread", assistant_id="asst", stream=False)
#                                    ^ hover
run = runs.create("thread", assistant_id="asst", temperature=1)
#                                                  ^ hover
run = runs.create("thread", assistant_id="asst", timeout=1)
#                                                  ^ hover
run = runs.create("thread", assistant_id="asst", t=1)
#                                                 ^ complete
stream = runs.create("thread", assistant_id="asst", stream=True)
#  ^ hover
ended = runs.create_and_poll("thread", assistant_id="asst", wait={"interval": 1})
#                                                               ^ signature
ended = runs.create_and_poll("thread", assistant_id="asst", wait={"interval": 1})
#                                                                  ^ complete
ended = runs.run_with_tools("thread", assistant_id="asst", tools=[])
#              ^ hover
pages = runs.list("thread", order="desc")
#                                 ^ signature
pages = runs.list("thread", order="desc")
#                                  ^ complete
pages = runs.list("thread", order="desc")
#  ^ hover
