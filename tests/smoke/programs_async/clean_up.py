"""Clean up after tests, side by side: assistants that were made for them, and threads with all that goes on in them."""

from __future__ import annotations

import asyncio
import sys

from assistants import AsyncClient, NotFoundError

OURS = {"made_for": "tests"}
ACTIVE = ("queued", "in_progress", "requires_action")


async def main() -> None:
    async with AsyncClient() as client:
        # The whole list first: what is deleted cannot lead to the next page.
        ours = [each async for each in client.beta.assistants.list(limit=100) if each.metadata == OURS]
        await asyncio.gather(*(client.beta.assistants.delete(assistant.id) for assistant in ours))
        print(f"{len(ours)} assistants deleted")
        said = await asyncio.gather(*(delete_thread(client, thread_id) for thread_id in sys.argv[1:]))
        for thread_id, outcome in zip(sys.argv[1:], said, strict=True):
            print(f"{thread_id}: {outcome}")


async def delete_thread(client: AsyncClient, thread_id: str) -> str:
    runs = client.beta.threads.runs
    try:
        active = [run async for run in runs.list(thread_id, limit=100) if run.status in ACTIVE]
        for run in active:
            await runs.cancel_and_poll(thread_id, run.id, wait={"interval": 0.1, "deadline": 60})
        messages = len([message async for message in client.beta.threads.messages.list(thread_id, limit=100)])
        await client.beta.threads.delete(thread_id)
    except NotFoundError:
        return "was gone already"
    return f"deleted with {messages} messages, {len(active)} runs cancelled"


asyncio.run(main())
