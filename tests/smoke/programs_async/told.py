"""Let an object be told of the events of a run, as event handlers of other clients are. In an event loop."""

from __future__ import annotations

import asyncio

from runsteps import AssistantStreamEventHandler, AsyncClient, models


class Told(AssistantStreamEventHandler):
    """Prints what is written, and what becomes of the run."""

    async def on_thread_created(self, event: models.ThreadCreatedEvent) -> None:
        print("on a new thread:", event.data.id.startswith("thread_"))

    def on_text_delta(self, text: str) -> None:
        print(text, end="|")

    async def on_thread_run_completed(self, event: models.ThreadRunCompletedEvent) -> None:
        print(f"[run {event.data.status}]")

    async def on_end(self) -> None:
        print("over")


async def main() -> None:
    async with (
        AsyncClient() as client,
        client.beta.threads.create_and_run(
            assistant_id="asst_helper",
            thread={"messages": [{"role": "user", "content": "Say hello."}]},
            stream=True,
        ) as stream,
    ):
        await stream.until_done(Told())
        print((await stream.final(models.Run)).status, len(await stream.every(models.Message)))


asyncio.run(main())
