"""Clean up after tests: delete the assistants that were made for them, and threads with all that goes on in them.

python clean_up.py thread_1 thread_2
"""

from __future__ import annotations

import sys

from assistants import Client, NotFoundError

OURS = {"made_for": "tests"}
ACTIVE = ("queued", "in_progress", "requires_action")


def main() -> None:
    with Client() as client:
        # The whole list first: what is deleted cannot lead to the next page.
        ours = [each for each in client.beta.assistants.list(limit=100) if each.metadata == OURS]
        for assistant in ours:
            client.beta.assistants.delete(assistant.id)
        print(f"{len(ours)} assistants deleted")
        for thread_id in sys.argv[1:]:
            print(f"{thread_id}: {delete_thread(client, thread_id)}")


def delete_thread(client: Client, thread_id: str) -> str:
    runs = client.beta.threads.runs
    try:
        active = [run for run in runs.list(thread_id, limit=100) if run.status in ACTIVE]
        for run in active:
            runs.cancel_and_poll(thread_id, run.id, wait={"interval": 0.1, "deadline": 60})
        messages = sum(1 for _ in client.beta.threads.messages.list(thread_id, limit=100))
        client.beta.threads.delete(thread_id)
    except NotFoundError:
        return "was gone already"
    return f"deleted with {messages} messages, {len(active)} runs cancelled"


main()
