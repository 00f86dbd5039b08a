# fmt: off
from runsteps import Client
from runsteps.models import CreateMessageRequest

runs = Client(api_key="key").beta.threads.runs

runs.create("thread", assistant_id="asst", additional_messages=[{"role": "user", "content": "Hello"}])
#                                                                 ^ complete
runs.create("thread", assistant_id="asst", additional_messages=[{"role": "user", "content": "Hello"}])
#                                                                         ^ complete
runs.create("thread", assistant_id="asst", tools=[{"type": "function", "function": {"name": "add"}}])
#                                                           ^ complete
runs.create("thread", assistant_id="asst", tools=[{"type": "function", "function": {"name": "add"}}])
#                                                                                    ^ complete
runs.create("thread", assistant_id="asst", response_format={"type": "text"})
#                                                                    ^ complete
message = CreateMessageRequest(role="user", content="Hello")
#                                            ^ signature
message = CreateMessageRequest(role="user", content="Hello")
#                                    ^ complete
