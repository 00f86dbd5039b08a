"""Ask several assistants about one text side by side, and let another put their answers together."""

from __future__ import annotations

import asyncio

from assistants import AsyncClient
from assistants.models import Message, TextContentBlock

VIEWS = ("What is good about it?", "What is bad about it?", "What is missing in it?")


async def main() -> None:
    async with AsyncClient() as client:
        views = await asyncio.gather(*(ask(client, view) for view in VIEWS))
        print("\n".join(views))
        print(await ask(client, "Put together: " + " ".join(views)))


async def ask(client: AsyncClient, question: str) -> str:
    threads = client.beta.threads
    run = await threads.create_and_run_and_poll(
        assistant_id="asst_critic", thread={"messages": [{"role": "user", "content": question}]}
    )
    written = [each async for each in threads.messages.list(run.thread_id, run_id=run.id, order="asc")]
    await threads.delete(run.thread_id)
    return "".join(map(text, written))


def text(message: Message) -> str:
    match message.content:
        case str(said):
            return said
        case list(parts):
            return "".join(part.text.value for part in parts if isinstance(part, TextContentBlock))
        case _:
            return ""


asyncio.run(main())
