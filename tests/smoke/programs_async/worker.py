"""Work through tasks with tools in an event loop, each within so many seconds; the tools are async functions."""

from __future__ import annotations

import asyncio
import sys
from contextlib import suppress

from assistants import ApiError, AsyncClient, BadRequestError, WaitError
from assistants.models import Message, Run, TextContentBlock

MODEL = "gpt-4o"
DEADLINE = float(sys.argv[1]) if sys.argv[1:] else 60.0


async def multiply(a: int, b: int) -> int:
    """Multiply two whole numbers.

    Args:
        a: The first one.
        b: The second one.
    """
    await asyncio.sleep(0)  # Where a database would be asked.
    return a * b


async def main() -> None:
    async with AsyncClient(timeout=20, retries=3) as client:
        assistant = await client.beta.assistants.create(model=MODEL, instructions="Use the tools; do not guess.")
        try:
            for task in map(str.strip, sys.stdin):
                print(task, "->", await work(client, assistant.id, task), flush=True)
        finally:
            await client.beta.assistants.delete(assistant.id)


async def work(client: AsyncClient, assistant_id: str, task: str) -> str:
    threads = client.beta.threads
    thread = await threads.create(messages=[{"role": "user", "content": task}])
    try:
        run = await threads.runs.run_with_tools(
            thread.id, assistant_id=assistant_id, tools=[multiply], wait={"deadline": DEADLINE}
        )
        if run.status != "completed":
            return f"the run ended as {run.status}"
        written = [message async for message in threads.messages.list(thread.id, run_id=run.id, order="asc")]
        return "".join(map(text, written))
    except WaitError as late:
        if late.value is not None:
            await cancel(client, late.value)
        return f"given up after {DEADLINE:g} seconds"
    except ApiError as error:
        return f"failed: {error.message}"
    finally:
        await threads.delete(thread.id)


async def cancel(client: AsyncClient, run: Run) -> None:
    with suppress(BadRequestError):  # It may have ended meanwhile.
        await client.beta.threads.runs.cancel_and_poll(run.thread_id, run.id, wait={"deadline": 10})


def text(message: Message) -> str:
    match message.content:
        case str(said):
            return said
        case list(parts):
            return "".join(part.text.value for part in parts if isinstance(part, TextContentBlock))
        case _:
            return ""


asyncio.run(main())
