from runsteps import Client

client = Client()

run_steps = client.beta.threads.runs.steps.list(
    thread_id="thread_abc123",
    run_id="run_abc123",
).first()

print(run_steps)
