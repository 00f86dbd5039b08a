from runsteps import Client

client = Client()

for run in client.beta.threads.runs.list("thread_abc123"):
    print(run)
