from runsteps import Client

client = Client()

runs = client.beta.threads.runs.list("thread_abc123")

print(runs)
