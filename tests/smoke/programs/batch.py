"""Ask many questions at once, some at a time, from threads that share one client."""

from __future__ import annotations

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from assistants import ApiError, Client
from assistants.models import Message, RunUsage, TextContentBlock

AT_ONCE = 8


def main() -> None:
    questions = [line.strip() for line in sys.stdin if line.strip()]
    with Client(retries=5) as client, ThreadPoolExecutor(AT_ONCE) as pool:
        assistant = client.beta.assistants.create(model="gpt-4o", instructions="Answer in one sentence.")
        try:
            for answer in pool.map(partial(ask, client, assistant.id), questions):
                print(json.dumps(answer), flush=True)
        finally:
            client.beta.assistants.delete(assistant.id)


def ask(client: Client, assistant_id: str, question: str) -> dict[str, object]:
    threads = client.beta.threads
    try:
        thread = threads.create(messages=[{"role": "user", "content": question}])
        run = threads.runs.create_and_poll(thread.id, assistant_id=assistant_id, wait={"deadline": 120})
        answer = "".join(map(text, threads.messages.list(thread.id, run_id=run.id, order="asc")))
        threads.delete(thread.id)
    except ApiError as error:
        return {"question": question, "error": str(error)}
    tokens = run.usage.total_tokens if isinstance(run.usage, RunUsage) else 0
    return {"question": question, "status": run.status, "answer": answer, "tokens": tokens}


def text(message: Message) -> str:
    match message.content:
        case str(said):
            return said
        case list(parts):
            return "".join(part.text.value for part in parts if isinstance(part, TextContentBlock))
        case _:
            return ""


main()
