"""A conversation over several runs: what was said stays on its thread, and another program may go on with it."""

from __future__ import annotations

from assistants import Client
from assistants.models import Message, TextContentBlock


def main() -> None:
    with Client() as client:
        assistant = client.beta.assistants.create(model="gpt-4o", name="Tutor", instructions="Answer in one sentence.")
        thread_id = begin(client, assistant.id)
        seen = read_on(client, thread_id)
        go_on(client, thread_id, assistant.id)
        read_on(client, thread_id, seen)
        client.beta.threads.delete(thread_id)
        client.beta.assistants.delete(assistant.id)


def begin(client: Client, assistant_id: str) -> str:
    threads = client.beta.threads
    thread = threads.create(messages=[{"role": "user", "content": "My name is Ada."}], metadata={"user": "7"})
    threads.runs.create_and_poll(thread.id, assistant_id=assistant_id)
    return thread.id


def go_on(client: Client, thread_id: str, assistant_id: str) -> None:
    """Take one message back, say another, and have it answered by an assistant that is in a hurry."""
    threads = client.beta.threads
    slip = threads.messages.create(thread_id, role="user", content="Waht is my name?")
    threads.messages.delete(thread_id, slip.id)
    threads.messages.create(thread_id, role="user", content="What is my name?")
    client.beta.assistants.update(assistant_id, instructions="Answer in one word.")
    run = threads.runs.create_and_poll(thread_id, assistant_id=assistant_id)
    threads.update(thread_id, metadata={"user": "7", "last_run": run.status})


def read_on(client: Client, thread_id: str, after: str = "") -> str:
    """Print what is new on a thread; the id of the last message."""
    messages = client.beta.threads.messages
    new = messages.list(thread_id, order="asc", after=after) if after else messages.list(thread_id, order="asc")
    for message in new:
        print(f"{message.role}: {text(message)}")
        after = message.id
    print("--", client.beta.threads.retrieve(thread_id).metadata)
    return after


def text(message: Message) -> str:
    match message.content:
        case str(said):
            return said
        case list(parts):
            return "".join(part.text.value for part in parts if isinstance(part, TextContentBlock))
        case _:
            return ""


main()
