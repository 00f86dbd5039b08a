from runsteps import Client

client = Client()

run = client.beta.threads.runs.submit_tool_outputs(
    thread_id="thread_123",
    run_id="run_123",
    tool_outputs=[{"tool_call_id": "call_001", "output": "70 degrees and sunny."}],
)

print(run)
