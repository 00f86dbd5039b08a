from runsteps import Client

client = Client()

run = client.beta.threads.runs.update(
    thread_id="thread_abc123",
    run_id="run_abc123",
    metadata={"user_id": "user_abc123"},
)

print(run)
