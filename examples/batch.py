"""Ask many questions at once, some at a time: one a line in, a line of JSON out for each, in their order.

ASSISTANTS_SERVER=openai OPENAI_API_KEY=... PYTHONPATH=generated python examples/batch.py < asked.txt > told.jsonl
"""

from __future__ import annotations

import asyncio
import json
import sys

from assistants import ApiError, AsyncClient
from assistants.models import Message, RunUsage, TextContentBlock

MODEL = "gpt-4o"  # openai/gpt-4o at AIMLAPI
AT_ONCE = 8


async def main() -> None:
    questions = [line.strip() for line in sys.stdin if line.strip()]
    places = asyncio.Semaphore(AT_ONCE)
    async with AsyncClient(retries=5) as client:
        assistant = await client.beta.assistants.create(model=MODEL, instructions="Answer in one sentence.")
        try:
            answers = await asyncio.gather(*(ask(client, assistant.id, each, places) for each in questions))
        finally:
            await client.beta.assistants.delete(assistant.id)
    for answer in answers:
        print(json.dumps(answer))


async def ask(client: AsyncClient, assistant_id: str, question: str, places: asyncio.Semaphore) -> dict[str, object]:
    """The answer to a question, or why there is none: one that fails does not end the others."""
    threads = client.beta.threads
    async with places:
        try:
            thread = await threads.create(messages=[{"role": "user", "content": question}])
            run = await threads.runs.create_and_poll(thread.id, assistant_id=assistant_id, wait={"deadline": 120})
            answer = [text(message) async for message in threads.messages.list(thread.id, run_id=run.id, order="asc")]
            await threads.delete(thread.id)
        except ApiError as error:
            return {"question": question, "error": str(error)}
    tokens = run.usage.total_tokens if isinstance(run.usage, RunUsage) else 0
    return {"question": question, "status": run.status, "answer": "".join(answer), "tokens": tokens}


def text(message: Message) -> str:
    match message.content:
        case str(said):
            return said
        case list(parts):
            return "".join(part.text.value for part in parts if isinstance(part, TextContentBlock))
        case _:
            return ""


if __name__ == "__main__":
    asyncio.run(main())
