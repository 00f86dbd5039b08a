"""Ask several assistants about one text side by side, and let another put their answers together."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial

from assistants import Client
from assistants.models import Message, TextContentBlock

VIEWS = ("What is good about it?", "What is bad about it?", "What is missing in it?")


def main() -> None:
    with Client() as client, ThreadPoolExecutor() as pool:
        views = [*pool.map(partial(ask, client), VIEWS)]
        print("\n".join(views))
        print(ask(client, "Put together: " + " ".join(views)))


def ask(client: Client, question: str) -> str:
    threads = client.beta.threads
    run = threads.create_and_run_and_poll(
        assistant_id="asst_critic", thread={"messages": [{"role": "user", "content": question}]}
    )
    answer = "".join(map(text, threads.messages.list(run.thread_id, run_id=run.id, order="asc")))
    threads.delete(run.thread_id)
    return answer


def text(message: Message) -> str:
    match message.content:
        case str(said):
            return said
        case list(parts):
            return "".join(part.text.value for part in parts if isinstance(part, TextContentBlock))
        case _:
            return ""


main()
