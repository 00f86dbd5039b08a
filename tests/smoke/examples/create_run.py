from runsteps import Client

client = Client()

run = client.beta.threads.runs.create(
    thread_id="thread_abc123",
    assistant_id="asst_abc123",
)

print(run)
