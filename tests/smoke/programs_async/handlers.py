"""Handle each event of a run as it comes: what it is doing, what it writes, what its code says. In an event loop."""

from __future__ import annotations

import asyncio

from runsteps import AsyncClient, models


async def main() -> None:
    async with (
        AsyncClient() as client,
        await client.beta.threads.create_and_run(
            assistant_id="asst_helper",
            thread={"messages": [{"role": "user", "content": "Add up the numbers from 0 to 9."}]},
            tools=[{"type": "code_interpreter"}],
            stream=True,
        ) as stream,
    ):
        async for event in stream:
            handle(event)


def handle(event: models.AssistantStreamEvent) -> None:
    match event:
        case models.ThreadCreatedEvent(data=thread):
            print("on a new thread:", thread.id.startswith("thread_"))
        case models.ThreadRunStepDeltaEvent(data=models.RunStepDeltaObject(delta=delta)):
            on_step(delta.step_details)
        case models.ThreadMessageDeltaEvent(data=models.MessageDeltaObject(delta=delta)):
            on_message(delta)
        case models.ThreadRunStepCompletedEvent(data=step):
            print(f"[{step.type} done]")
        case models.ThreadRunCompletedEvent(data=run) | models.ThreadRunFailedEvent(data=run):
            print(f"[run {run.status}]")
        case _:
            pass  # The others say that something was queued, began or goes on.


def on_step(details: object) -> None:
    if not isinstance(details, models.ToolCallsStepDetailsDelta):
        return
    for call in details.tool_calls or ():
        if isinstance(call, models.CodeInterpreterToolCallDelta) and call.code_interpreter:
            print(call.code_interpreter.input or "", end="")
            for output in call.code_interpreter.outputs or ():
                if isinstance(output, models.CodeInterpreterOutputLogsDelta):
                    print("=>", output.logs, end="")


def on_message(delta: models.MessageDelta) -> None:
    for part in delta.content or ():
        if isinstance(part, models.TextDeltaBlock) and part.text:
            print(part.text.value or "", end="|")


asyncio.run(main())
