# fmt: off
from runsteps import UNSET, Client

client = Client(api_key="key")
run = client.beta.threads.runs.retrieve("thread", "run")

print(run.status)
#           ^ hover
print(run.status == "queued")
#                    ^ complete
print(run.usage)
#         ^ complete
print(run.top_p)
#           ^ hover
if run.top_p is not UNSET:
    print(run.top_p)
#               ^ hover
for tool in run.tools or []:
    print(tool)
#          ^ hover
    if tool.type == "function":
        print(tool.function)
#                   ^ hover
for page in client.beta.threads.runs.list("thread").pages():
    print(page.data)
#              ^ hover
for event in client.beta.threads.runs.create("thread", assistant_id="asst", stream=True):
    if event.event == "thread.run.created":
        print(event.data)
#                   ^ hover
