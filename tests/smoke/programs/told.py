"""Let an object be told of the events of a run, as event handlers of other clients are."""

from __future__ import annotations

from runsteps import AssistantStreamEventHandler, Client, models


class Told(AssistantStreamEventHandler):
    """Prints what is written, and what becomes of the run."""

    def on_thread_created(self, event: models.ThreadCreatedEvent) -> None:
        print("on a new thread:", event.data.id.startswith("thread_"))

    def on_text_delta(self, text: str) -> None:
        print(text, end="|")

    def on_thread_run_completed(self, event: models.ThreadRunCompletedEvent) -> None:
        print(f"[run {event.data.status}]")

    def on_end(self) -> None:
        print("over")


def main() -> None:
    with (
        Client() as client,
        client.beta.threads.create_and_run(
            assistant_id="asst_helper",
            thread={"messages": [{"role": "user", "content": "Say hello."}]},
            stream=True,
        ) as stream,
    ):
        stream.until_done(Told())
        print(stream.final(models.Run).status, len(stream.every(models.Message)))


main()
