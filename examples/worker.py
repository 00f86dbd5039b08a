"""Work through tasks with tools, each within so many seconds: one task a line in, one line out for each.

ASSISTANTS_SERVER=openai OPENAI_API_KEY=... PYTHONPATH=generated python examples/worker.py 60 < tasks.txt
"""

from __future__ import annotations

import sys
from contextlib import suppress
from datetime import UTC, datetime

from assistants import ApiError, BadRequestError, Client, WaitError
from assistants.models import Message, Run, TextContentBlock

MODEL = "gpt-4o"  # openai/gpt-4o at AIMLAPI
DEADLINE = float(sys.argv[1]) if sys.argv[1:] else 60.0


def multiply(a: int, b: int) -> int:
    """Multiply two whole numbers.

    Args:
        a: The first one.
        b: The second one.
    """
    return a * b


def today() -> str:
    """The date of today, as in 2026-01-31."""
    return datetime.now(UTC).date().isoformat()


def main() -> None:
    with Client(timeout=20, retries=3) as client:
        assistant = client.beta.assistants.create(model=MODEL, instructions="Use the tools; do not guess.")
        try:
            for task in map(str.strip, sys.stdin):
                print(task, "->", work(client, assistant.id, task), flush=True)
        finally:
            client.beta.assistants.delete(assistant.id)


def work(client: Client, assistant_id: str, task: str) -> str:
    """What came of a task. One that takes too long is cancelled, so that its thread can go."""
    threads = client.beta.threads
    thread = threads.create(messages=[{"role": "user", "content": task}])
    try:
        run = threads.runs.run_with_tools(
            thread.id,
            assistant_id=assistant_id,
            tools=[multiply, today],
            calling={"on_call": lambda call, outcome: tell(call.name, outcome.error or outcome.output)},
            wait={"deadline": DEADLINE},
        )
        if run.status != "completed":
            return f"the run ended as {run.status}"
        return "".join(text(message) for message in threads.messages.list(thread.id, run_id=run.id, order="asc"))
    except WaitError as late:
        if late.value is not None:
            cancel(client, late.value)
        return f"given up after {DEADLINE:g} seconds"
    except ApiError as error:
        return f"failed: {error.message}"
    finally:
        threads.delete(thread.id)


def cancel(client: Client, run: Run) -> None:
    with suppress(BadRequestError):  # It may have ended meanwhile.
        client.beta.threads.runs.cancel_and_poll(run.thread_id, run.id, wait={"deadline": 10})


def tell(tool: str, outcome: object) -> None:
    print(f"  {tool}: {outcome}", file=sys.stderr)


def text(message: Message) -> str:
    match message.content:
        case str(said):
            return said
        case list(parts):
            return "".join(part.text.value for part in parts if isinstance(part, TextContentBlock))
        case _:
            return ""


if __name__ == "__main__":
    main()
