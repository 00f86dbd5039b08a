"""A bot in many chats: each has a thread of the API and a thread of Python, which answers one message after another."""

from __future__ import annotations

import sys
from queue import Queue
from threading import Thread

from assistants import ApiError, Client
from assistants.models import Message, TextContentBlock


class Chat:
    """One chat. While a run is at work its thread takes no message, so they wait here."""

    def __init__(self, client: Client, assistant_id: str, name: str) -> None:
        self.client = client
        self.assistant_id = assistant_id
        self.name = name
        self.waiting: Queue[str | None] = Queue()
        self.worker = Thread(target=self.work)
        self.worker.start()

    def work(self) -> None:
        threads = self.client.beta.threads
        thread = threads.create(metadata={"chat": self.name})
        while (message := self.waiting.get()) is not None:
            try:
                threads.messages.create(thread.id, role="user", content=message)
                run = threads.runs.create_and_poll(thread.id, assistant_id=self.assistant_id)
                answer = "".join(map(text, threads.messages.list(thread.id, run_id=run.id, order="asc")))
            except ApiError as error:
                answer = f"Sorry: {error.message}"
            # The end of the line in the same breath: others print meanwhile.
            print(f"{self.name}: {answer}\n", end="", flush=True)
        threads.delete(thread.id)

    def close(self) -> None:
        self.waiting.put(None)
        self.worker.join()


def text(message: Message) -> str:
    match message.content:
        case str(said):
            return said
        case list(parts):
            return "".join(part.text.value for part in parts if isinstance(part, TextContentBlock))
        case _:
            return ""


def main() -> None:
    chats: dict[str, Chat] = {}
    with Client() as client:
        assistant = client.beta.assistants.create(model="gpt-4o", instructions="Be kind.")
        for line in sys.stdin:
            name, _, message = line.strip().partition(": ")
            if name not in chats:
                chats[name] = Chat(client, assistant.id, name)
            chats[name].waiting.put(message)
        for chat in chats.values():
            chat.close()
        client.beta.assistants.delete(assistant.id)


main()
