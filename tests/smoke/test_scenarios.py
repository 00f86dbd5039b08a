"""What the official SDK does with the living mock in ``test_official_sdk``, done by our client, sync and async.

Every client is strict, and has one connection unless a scenario needs more: an answer that departs from the description
fails its test, and so does a connection that is not given back.
"""

from __future__ import annotations

from typing import Any

import pytest
import runsteps
from runsteps.models import DoneEvent, Message, Run, RunStep
from smoke.flavours import each, every, got

pytestmark = pytest.mark.anyio

WEATHER: Any = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "description": "The weather in a city.",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
    },
}
HOSTED: Any = [{"type": "file_search"}, {"type": "code_interpreter"}]
QUICK: Any = {"interval": 0.01}
QUESTION: Any = [{"role": "user", "content": "Why is the sky blue?"}]


async def test_the_nine_operations(client: Any, thread: str) -> None:
    runs = client.beta.threads.runs
    created = await got(runs.create(thread, assistant_id="asst_1", tools=[WEATHER], metadata={"mock": "stall"}))
    assert created.status == "queued"
    assert (await got(runs.retrieve(thread, created.id))).id == created.id
    assert (await got(runs.update(thread, created.id, metadata={"a": "b"}))).metadata == {"a": "b"}
    waiting = await got(runs.poll(thread, created.id, wait=QUICK))
    assert waiting.status == "requires_action"
    assert [run.id for run in await every(runs.list(thread))] == [created.id]
    (step,) = await every(runs.steps.list(thread, created.id))
    assert await got(runs.steps.retrieve(thread, created.id, step.id)) == step
    continued = await got(runs.submit_tool_outputs(thread, created.id, tool_outputs=_outputs(waiting)))
    assert continued.status == "queued"
    assert (await got(runs.cancel(thread, created.id))).status == "cancelling"
    both = await got(client.beta.threads.create_and_run(assistant_id="asst_1"))
    assert (await got(runs.retrieve(both.thread_id, both.id))).thread_id == both.thread_id


async def test_a_stream_gives_its_text_and_then_its_final_run_messages_and_steps(client: Any, thread: str) -> None:
    runs = client.beta.threads.runs
    stream = await got(runs.create(thread, assistant_id="asst_1", additional_messages=QUESTION, stream=True))
    answer = stream.accumulate()
    texts = await every(answer.text_deltas())
    (message,) = await got(answer.every(Message))
    (step,) = await got(answer.every(RunStep))
    run = await got(answer.final(Run))
    assert len(texts) > 2
    assert "".join(texts) == message.content[0].text.value
    assert "Why is the sky blue?" in message.content[0].text.value
    assert step.step_details.message_creation.message_id == message.id
    assert run.status == "completed"
    assert run.usage.completion_tokens > 0
    assert await got(runs.retrieve(thread, run.id)) == run
    assert await got(runs.steps.retrieve(thread, run.id, step.id)) == step


async def test_deltas_add_up_to_what_the_server_says_in_the_end(client: Any) -> None:
    stream = await got(client.beta.threads.create_and_run(assistant_id="asst_1", tools=[*HOSTED, WEATHER], stream=True))
    answer = stream.accumulate()
    before: Any = None
    added_up: dict[str, Any] = {}
    said: dict[str, Any] = {}
    async for event in each(answer):
        if isinstance(event.data, RunStep):
            said[event.data.id] = event.data
            if event.event == "thread.run.step.completed" and before is not None:
                added_up[event.data.id] = before.step_details.tool_calls
        before = answer.current(RunStep)
    searched, coded, called = said.values()
    assert [call.type for call in added_up[searched.id]] == ["file_search"]
    (code,) = added_up[coded.id]
    assert [code] == coded.step_details.tool_calls
    assert (code.code_interpreter.input, code.code_interpreter.outputs[0].logs) == ("print(sum(range(10)))\n", "45\n")
    # The call of a function is not over, so only its deltas have said what it is.
    assert called.step_details.tool_calls == []
    (waiting,) = before.step_details.tool_calls
    run = await got(answer.final(Run))
    (wanted,) = run.required_action.submit_tool_outputs.tool_calls
    assert (waiting.id, waiting.function.arguments) == (wanted.id, wanted.function.arguments)


async def test_a_run_is_polled_to_its_end(client: Any, thread: str) -> None:
    seen: list[str] = []
    wait = {**QUICK, "on_progress": lambda run: seen.append(run.status)}
    run = await got(client.beta.threads.runs.create_and_poll(thread, assistant_id="asst_1", wait=wait))
    assert run.status == "completed"
    assert run.usage.total_tokens > 0
    assert (seen[0], seen[-1]) == ("queued", "completed")
    assert seen == sorted(seen, key=["queued", "in_progress", "completed"].index)


async def test_a_new_thread_is_run_and_polled_to_its_end(client: Any) -> None:
    run = await got(client.beta.threads.create_and_run_and_poll(assistant_id="asst_1", wait=QUICK))
    assert run.status == "completed"


@pytest.mark.parametrize(
    ("asked", "status", "code"),
    [("fail", "failed", "server_error"), ("rate_limit", "failed", "rate_limit_exceeded"), ("expire", "expired", None)],
)
async def test_a_wait_ends_with_a_run_that_does_not_complete(
    client: Any, thread: str, asked: str, status: str, code: str | None
) -> None:
    runs = client.beta.threads.runs
    run = await got(runs.create_and_poll(thread, assistant_id="asst_1", metadata={"mock": asked}, wait=QUICK))
    assert run.status == status
    assert (run.last_error and run.last_error.code) == code


async def test_a_wait_for_a_run_that_never_ends_is_over_in_time_and_the_run_can_be_cancelled(
    client: Any, thread: str
) -> None:
    runs = client.beta.threads.runs
    asked: Any = {"assistant_id": "asst_1", "metadata": {"mock": "stall"}}
    with pytest.raises(runsteps.WaitError, match=r"0\.5 seconds are over") as caught:
        await got(runs.create_and_poll(thread, wait={**QUICK, "deadline": 0.5}, **asked))
    run = caught.value.value
    assert isinstance(run, Run)
    assert run.status in ("queued", "in_progress")
    assert (await got(runs.cancel_and_poll(thread, run.id, wait=QUICK))).status == "cancelled"


async def test_runs_are_paged_forwards_and_backwards(client: Any, thread: str) -> None:
    runs = client.beta.threads.runs
    made = [(await got(runs.create_and_poll(thread, assistant_id="asst_1", wait=QUICK))).id for _ in range(5)]
    first, *_, last = made

    async def ids(**query: Any) -> list[str]:
        return [run.id for run in await every(runs.list(thread, limit=2, **query))]

    async def pages(**query: Any) -> list[list[str]]:
        return [[run.id for run in page.data] for page in await every(runs.list(thread, limit=2, **query).pages())]

    assert await ids(order="asc") == made
    assert await ids() == made[::-1]
    assert await ids(order="asc", after=first) == made[1:]
    assert await ids(order="asc", before=last) == made[:-1][::-1]
    assert await ids(before=first) == made[1:]
    assert await pages(order="asc") == [made[:2], made[2:4], made[4:]]
    assert await pages(order="asc", before=last) == [made[2:4], made[:2]]
    assert [run.id for run in (await got(runs.list(thread, limit=2).first())).data] == made[:2:-1]


async def test_steps_are_paged(client: Any, thread: str) -> None:
    runs = client.beta.threads.runs
    run = await got(runs.create_and_poll(thread, assistant_id="asst_1", tools=HOSTED, wait=QUICK))
    steps = await every(runs.steps.list(thread, run.id, limit=1, order="asc"))
    assert [step.type for step in steps] == ["tool_calls", "tool_calls", "message_creation"]
    newest_first = await every(runs.steps.list(thread, run.id, limit=1).pages())
    assert [page.data for page in newest_first] == [[step] for step in reversed(steps)]


async def test_a_stream_can_be_left_in_the_middle(client: Any, thread: str) -> None:
    runs = client.beta.threads.runs
    stream = await got(runs.create(thread, assistant_id="asst_1", stream=True))
    run_id = ""
    async for event in each(stream):
        if isinstance(event.data, Run):
            run_id = event.data.id
        if event.event == "thread.message.delta":
            break
    await got(stream.close())
    run = await got(runs.poll(thread, run_id, wait=QUICK))  # On the only connection, so it was let go.
    assert run.status == "completed"
    with pytest.raises(runsteps.StreamError, match="left before its end"):
        await every(stream)


async def test_a_stream_that_the_server_gives_up_raises_what_it_said(client: Any, thread: str) -> None:
    stream = await got(
        client.beta.threads.runs.create(thread, assistant_id="asst_1", metadata={"mock": "error"}, stream=True)
    )
    with pytest.raises(runsteps.StreamError, match="Sorry, something went wrong") as caught:
        await every(stream)
    assert caught.value.body.code == "server_error"
    assert caught.value.received[0].event == "thread.run.created"
    assert not any(isinstance(event, DoneEvent) for event in caught.value.received)


def _outputs(run: Run) -> Any:
    """An output for each call that the run waits for."""
    assert run.required_action is not None
    calls = run.required_action.submit_tool_outputs.tool_calls
    return [{"tool_call_id": call.id, "output": "sunny"} for call in calls]
