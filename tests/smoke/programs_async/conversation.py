"""A conversation over several runs: what was said stays on its thread, and another program may go on with it."""

from __future__ import annotations

import asyncio

from assistants import AsyncClient
from assistants.models import Message, TextContentBlock


async def main() -> None:
    async with AsyncClient() as client:
        assistant = await client.beta.assistants.create(
            model="gpt-4o", name="Tutor", instructions="Answer in one sentence."
        )
        thread_id = await begin(client, assistant.id)
        seen = await read_on(client, thread_id)
        await go_on(client, thread_id, assistant.id)
        await read_on(client, thread_id, seen)
        await client.beta.threads.delete(thread_id)
        await client.beta.assistants.delete(assistant.id)


async def begin(client: AsyncClient, assistant_id: str) -> str:
    threads = client.beta.threads
    thread = await threads.create(messages=[{"role": "user", "content": "My name is Ada."}], metadata={"user": "7"})
    await threads.runs.create_and_poll(thread.id, assistant_id=assistant_id)
    return thread.id


async def go_on(client: AsyncClient, thread_id: str, assistant_id: str) -> None:
    """Take one message back, say another, and have it answered by an assistant that is in a hurry."""
    threads = client.beta.threads
    slip = await threads.messages.create(thread_id, role="user", content="Waht is my name?")
    await threads.messages.delete(thread_id, slip.id)
    await threads.messages.create(thread_id, role="user", content="What is my name?")
    await client.beta.assistants.update(assistant_id, instructions="Answer in one word.")
    run = await threads.runs.create_and_poll(thread_id, assistant_id=assistant_id)
    await threads.update(thread_id, metadata={"user": "7", "last_run": run.status})


async def read_on(client: AsyncClient, thread_id: str, after: str = "") -> str:
    """Print what is new on a thread; the id of the last message."""
    messages = client.beta.threads.messages
    new = messages.list(thread_id, order="asc", after=after) if after else messages.list(thread_id, order="asc")
    async for message in new:
        print(f"{message.role}: {text(message)}")
        after = message.id
    print("--", (await client.beta.threads.retrieve(thread_id)).metadata)
    return after


def text(message: Message) -> str:
    match message.content:
        case str(said):
            return said
        case list(parts):
            return "".join(part.text.value for part in parts if isinstance(part, TextContentBlock))
        case _:
            return ""


asyncio.run(main())
