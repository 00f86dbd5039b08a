from runsteps import Client

client = Client()

run = client.beta.threads.create_and_run(
    assistant_id="asst_abc123",
    thread={"messages": [{"role": "user", "content": "Explain deep learning to a 5 year old."}]},
)

print(run)
