"""Chat with an assistant in the console. An empty line, or the end of the input, says goodbye.

ASSISTANTS_SERVER=openai OPENAI_API_KEY=... PYTHONPATH=generated python examples/console_chat.py
"""

from __future__ import annotations

from assistants import Client
from assistants.models import Run

MODEL = "gpt-4o"  # openai/gpt-4o at AIMLAPI


def main() -> None:
    with Client() as client:
        assistant = client.beta.assistants.create(model=MODEL, instructions="Answer in one sentence.")
        thread = client.beta.threads.create()
        try:
            while question := asked():
                client.beta.threads.messages.create(thread.id, role="user", content=question)
                show_answer(client, thread.id, assistant.id)
        finally:
            client.beta.threads.delete(thread.id)
            client.beta.assistants.delete(assistant.id)


def asked() -> str:
    try:
        return input("you: ").strip()
    except EOFError:
        return ""


def show_answer(client: Client, thread_id: str, assistant_id: str) -> None:
    """Print the answer as it is written, and how the run ended if it did not end well."""
    print("assistant: ", end="")
    with client.beta.threads.runs.create(thread_id, assistant_id=assistant_id, stream=True) as stream:
        answer = stream.accumulate()
        for text in answer.text_deltas():
            print(text, end="", flush=True)
        run = answer.final(Run)
    print("" if run.status == "completed" else f" [{run.status}]")


if __name__ == "__main__":
    main()
