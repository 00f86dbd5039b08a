"""Chat with an assistant in the console, in an event loop: other tasks go on while the user thinks."""

from __future__ import annotations

import asyncio

from assistants import AsyncClient
from assistants.models import Run

MODEL = "gpt-4o"


async def main() -> None:
    async with AsyncClient() as client:
        assistant = await client.beta.assistants.create(model=MODEL, instructions="Answer in one sentence.")
        thread = await client.beta.threads.create()
        try:
            while question := await asyncio.to_thread(asked):
                await client.beta.threads.messages.create(thread.id, role="user", content=question)
                await show_answer(client, thread.id, assistant.id)
        finally:
            await client.beta.threads.delete(thread.id)
            await client.beta.assistants.delete(assistant.id)


def asked() -> str:
    try:
        return input("you: ").strip()
    except EOFError:
        return ""


async def show_answer(client: AsyncClient, thread_id: str, assistant_id: str) -> None:
    print("assistant: ", end="")
    async with await client.beta.threads.runs.create(thread_id, assistant_id=assistant_id, stream=True) as stream:
        answer = stream.accumulate()
        async for text in answer.text_deltas():
            print(text, end="", flush=True)
        run = await answer.final(Run)
    print("" if run.status == "completed" else f" [{run.status}]")


asyncio.run(main())
