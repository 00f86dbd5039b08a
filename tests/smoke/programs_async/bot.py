"""A bot in many chats: each has a thread of the API and a task, which answers one message after another."""

from __future__ import annotations

import asyncio
import sys

from assistants import ApiError, AsyncClient
from assistants.models import Message, TextContentBlock


class Chat:
    """One chat. While a run is at work its thread takes no message, so they wait here."""

    def __init__(self, client: AsyncClient, assistant_id: str, name: str) -> None:
        self.client = client
        self.assistant_id = assistant_id
        self.name = name
        self.waiting: asyncio.Queue[str | None] = asyncio.Queue()

    async def work(self) -> None:
        threads = self.client.beta.threads
        thread = await threads.create(metadata={"chat": self.name})
        while (message := await self.waiting.get()) is not None:
            try:
                await threads.messages.create(thread.id, role="user", content=message)
                run = await threads.runs.create_and_poll(thread.id, assistant_id=self.assistant_id)
                written = [each async for each in threads.messages.list(thread.id, run_id=run.id, order="asc")]
                answer = "".join(map(text, written))
            except ApiError as error:
                answer = f"Sorry: {error.message}"
            print(f"{self.name}: {answer}", flush=True)
        await threads.delete(thread.id)


def text(message: Message) -> str:
    match message.content:
        case str(said):
            return said
        case list(parts):
            return "".join(part.text.value for part in parts if isinstance(part, TextContentBlock))
        case _:
            return ""


async def main() -> None:
    chats: dict[str, Chat] = {}
    async with AsyncClient() as client:
        assistant = await client.beta.assistants.create(model="gpt-4o", instructions="Be kind.")
        async with asyncio.TaskGroup() as tasks:
            while line := await asyncio.to_thread(sys.stdin.readline):
                name, _, message = line.strip().partition(": ")
                if name not in chats:
                    chats[name] = Chat(client, assistant.id, name)
                    tasks.create_task(chats[name].work())
                chats[name].waiting.put_nowait(message)
            for chat in chats.values():
                chat.waiting.put_nowait(None)
        await client.beta.assistants.delete(assistant.id)


asyncio.run(main())
