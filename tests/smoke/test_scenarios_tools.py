"""Tools over a socket: plain Python functions, called for the living mock, polled and streamed, sync and async."""

from __future__ import annotations

import asyncio
import json
import time
from threading import Barrier
from typing import Any

import pytest
import runsteps
from runsteps.models import Message, Run, RunStep
from smoke.flavours import every, got

pytestmark = pytest.mark.anyio

QUICK: Any = {"interval": 0.01}


def get_weather(city: str, days: int = 1) -> dict[str, Any]:
    """The weather in a city.

    Args:
        city: Where.
        days: How many days ahead.
    """
    return {"city": city, "forecast": ["sunny"] * days}


def get_time(zone: str) -> str:
    """The time in a zone."""
    raise LookupError(f"no zone {zone}")


async def test_a_function_is_called_and_its_result_handed_back(client: Any, thread: str) -> None:
    runs = client.beta.threads.runs
    called: list[Any] = []
    run = await got(
        runs.run_with_tools(
            thread,
            assistant_id="asst_1",
            tools=[get_weather],
            wait=QUICK,
            calling={"on_call": lambda call, outcome: called.append((call, outcome))},
        )
    )
    assert run.status == "completed"
    ((call, outcome),) = called
    arguments = json.loads(call.arguments)
    assert outcome.value == get_weather(**arguments)
    offered = runsteps.to_json(run.tools)[0]["function"]
    assert (offered["name"], offered["description"]) == ("get_weather", "The weather in a city.")
    assert offered["parameters"]["properties"]["city"] == {"type": "string", "description": "Where."}
    assert await _outputs(runs, run) == [json.loads(outcome.output)] == [get_weather(**arguments)]


async def test_a_function_of_a_new_thread_is_called(client: Any) -> None:
    threads = client.beta.threads
    run = await got(threads.run_with_tools(assistant_id="asst_1", tools=[get_weather], wait=QUICK))
    assert run.status == "completed"
    (output,) = await _outputs(threads.runs, run)
    assert output["forecast"]


async def test_an_exception_in_a_function_is_handed_back(client: Any, thread: str) -> None:
    runs = client.beta.threads.runs
    errors: list[Exception | None] = []
    run = await got(
        runs.run_with_tools(
            thread,
            assistant_id="asst_1",
            tools=[get_time],
            wait=QUICK,
            calling={"on_call": lambda _, outcome: errors.append(outcome.error)},
        )
    )
    assert run.status == "completed"
    (output,) = await _outputs(runs, run)
    assert output["error"].startswith("LookupError: no zone ")
    assert [type(error) for error in errors] == [LookupError]


async def test_several_functions_are_called_at_once(client: Any, thread: str) -> None:
    together = Barrier(2, timeout=5)

    def first(number: int) -> str:
        """One of two that wait for one another."""
        together.wait()
        return "one"

    def second(number: int) -> str:
        """The other."""
        together.wait()
        return "two"

    runs = client.beta.threads.runs
    run = await got(
        runs.run_with_tools(thread, assistant_id="asst_1", tools=[first, second], wait=QUICK, calling={"at_once": 2})
    )
    assert run.status == "completed"
    assert await _outputs(runs, run) == ["one", "two"]


@pytest.mark.parametrize("flavour", ["async"], indirect=True)
async def test_an_async_function_is_awaited_and_two_of_them_at_once(client: Any, thread: str) -> None:
    here, there = asyncio.Event(), asyncio.Event()

    async def first(number: int) -> str:
        """One of two that wait for one another."""
        here.set()
        await asyncio.wait_for(there.wait(), 5)
        return "one"

    async def second(number: int) -> str:
        """The other."""
        there.set()
        await asyncio.wait_for(here.wait(), 5)
        return "two"

    runs = client.beta.threads.runs
    run = await runs.run_with_tools(
        thread, assistant_id="asst_1", tools=[first, second], wait=QUICK, calling={"at_once": 2}
    )
    assert run.status == "completed"
    assert await _outputs(runs, run) == ["one", "two"]


async def test_a_hand_over_is_one_stream(client: Any, thread: str) -> None:
    stream = await got(
        client.beta.threads.runs.run_with_tools(
            thread, assistant_id="asst_1", tools=[get_weather, get_time], stream=True
        )
    )
    answer = stream.accumulate()
    events = await every(answer)
    names = [event.event for event in events]
    handed_over = names.index("thread.run.requires_action")
    assert names[0] == "thread.run.created"
    assert names[handed_over + 1] == "done"
    assert names[-2:] == ["thread.run.completed", "done"]
    run = await got(answer.final(Run))
    assert run.status == "completed"
    calls, spoken = await got(answer.every(RunStep))
    assert [call.function.name for call in calls.step_details.tool_calls] == ["get_weather", "get_time"]
    weather, time = (call.function.output for call in calls.step_details.tool_calls)
    assert "sunny" in weather
    assert "LookupError" in time
    (message,) = await got(answer.every(Message))
    assert spoken.step_details.message_creation.message_id == message.id
    said = message.content[0].text.value
    assert weather in said
    assert time in said


async def test_the_text_of_a_hand_over_comes_piece_by_piece(client: Any) -> None:
    stream = await got(client.beta.threads.run_with_tools(assistant_id="asst_1", tools=[get_weather], stream=True))
    answer = stream.accumulate()
    texts = await every(answer.text_deltas())
    (message,) = await got(answer.every(Message))
    assert len(texts) > 2
    assert "".join(texts) == message.content[0].text.value
    assert "sunny" in "".join(texts)


async def test_outputs_may_be_handed_over_by_hand(client: Any, thread: str) -> None:
    runs = client.beta.threads.runs
    ready: Any = {"type": "function", "function": {"name": "get_weather"}}
    run = await got(runs.create_and_poll(thread, assistant_id="asst_1", tools=[ready], wait=QUICK))
    assert run.status == "requires_action"
    (call,) = run.required_action.submit_tool_outputs.tool_calls
    outputs = [{"tool_call_id": call.id, "output": "sunny"}]
    done = await got(runs.submit_tool_outputs_and_poll(thread, run.id, tool_outputs=outputs, wait=QUICK))
    assert (done.id, done.status) == (run.id, "completed")


async def _outputs(runs: Any, run: Run) -> list[Any]:
    """What the functions of a run gave, as the server has it."""
    assert isinstance(run, Run)
    first = (await every(runs.steps.list(run.thread_id, run.id, order="asc")))[0]
    return [_read(call.function.output) for call in first.step_details.tool_calls]


def _read(output: str) -> Any:
    try:
        return json.loads(output)
    except ValueError:
        return output


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("given", ["call", "client"])
async def test_the_time_of_a_tool_counts_for_the_deadline(client: Any, thread: str, given: str, stream: bool) -> None:
    def get_weather(city: str) -> str:
        time.sleep(0.4)
        return city

    options: dict[str, Any] = {} if stream else {"wait": QUICK}
    if given == "call":
        options["deadline"] = 0.3
    else:
        client = client.with_options(deadline=0.3)
    late: Any = None
    try:
        runs = client.beta.threads.runs
        ran = await got(
            runs.run_with_tools(thread, assistant_id="asst_1", tools=[get_weather], stream=stream, **options)
        )
        await every(ran)
    except runsteps.ApiError as error:
        late = error
    assert type(late) is (runsteps.ApiTimeoutError if stream else runsteps.WaitError)
    assert "0.3 seconds" in late.message
