"""The events of a run that is streamed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from living import HOSTED, TIME, WEATHER, Event, Living, names

from clientwright.mock.ground.clock import START

MESSAGE = [
    "run.step.created",
    "run.step.in_progress",
    "message.created",
    "message.in_progress",
    "message.delta",
    "message.completed",
    "run.step.completed",
]
BEGUN = ["run.created", "run.queued", "run.in_progress"]
CALLS = ["run.step.created", "run.step.in_progress", "run.step.delta"]


def deltas(events: list[Event], kind: str) -> list[Any]:
    return [event.data["delta"] for event in events if event.name == f"thread.{kind}.delta"]


def calls(events: list[Event]) -> list[Any]:
    """The pieces of tool calls, in order."""
    return [call for delta in deltas(events, "run.step") for call in delta["step_details"]["tool_calls"]]


def last(events: list[Event], name: str) -> Any:
    return next(event.data for event in reversed(events) if event.name == name)


def until(events: Iterator[Event], name: str) -> list[Event]:
    found: list[Event] = []
    for event in events:
        found.append(event)
        if event.name == name:
            return found
    raise AssertionError(f"there is no {name}")


def test_a_run_that_writes_a_message(living: Living) -> None:
    events = list(living.stream())
    assert names(events) == [*BEGUN, *MESSAGE, "run.completed", "done"]
    assert events[-1] == Event("done", "[DONE]")


def test_a_run_on_a_new_thread_tells_of_the_thread_first(living: Living) -> None:
    events = list(living.stream_both(thread={"messages": [{"role": "user", "content": "Hi"}]}))
    assert names(events) == ["created", *BEGUN, *MESSAGE, "run.completed", "done"]
    assert events[0].name == "thread.created"
    assert events[0].data["id"] == events[1].data["thread_id"]


def test_a_run_that_calls_functions_ends_its_stream_while_it_waits(living: Living) -> None:
    events = list(living.stream(tools=[WEATHER]))
    assert names(events) == [*BEGUN, *CALLS, "run.requires_action", "done"]
    assert last(events, "thread.run.requires_action")["required_action"] is not None


def test_outputs_go_on_with_the_stream(living: Living) -> None:
    waiting = last(list(living.stream(tools=[WEATHER])), "thread.run.requires_action")
    events = list(living.submit_streamed(waiting, ["sunny"]))
    assert names(events) == ["run.step.completed", "run.queued", "run.in_progress", *MESSAGE, "run.completed", "done"]
    assert events[0].data["step_details"]["tool_calls"][0]["function"]["output"] == "sunny"
    assert "sunny" in last(events, "thread.message.completed")["content"][0]["text"]["value"]


def test_tools_of_the_vendor_come_each_in_a_step(living: Living) -> None:
    events = list(living.stream(tools=HOSTED))
    step = [*CALLS, "run.step.completed"]
    assert names(events) == [*BEGUN, *step, *step, *MESSAGE, "run.completed", "done"]


@pytest.mark.parametrize(
    ("asked", "end"),
    [
        ("fail", ["message.incomplete", "run.step.failed", "run.failed"]),
        ("rate_limit", ["message.incomplete", "run.step.failed", "run.failed"]),
        ("incomplete", ["message.incomplete", "run.step.completed", "run.incomplete"]),
        ("expire", ["message.incomplete", "run.step.expired", "run.expired"]),
        ("stall", ["message.incomplete", "run.step.expired", "run.expired"]),
        ("error", ["error"]),
    ],
)
def test_other_ends(living: Living, asked: str, end: list[str]) -> None:
    events = list(living.stream(metadata={"mock": asked}))
    assert names(events) == [*BEGUN, *MESSAGE[:5], *end, "done"]
    assert len(deltas(events, "message")) > 0


def test_an_error_event_is_flat_whatever_the_vendor(living: Living) -> None:
    events = list(living.stream(metadata={"mock": "error"}))
    error = last(events, "error")
    assert set(error) == {"code", "message", "param", "type"}
    assert living.get("/threads/thread_1/runs")["data"][0]["status"] == "failed"


def test_deltas_add_up_to_the_message(living: Living) -> None:
    events = list(living.stream(additional_messages=[{"role": "user", "content": "Good morning, mock"}]))
    parts = deltas(events, "message")
    assert len(parts) >= 3
    assert [("role" in part) for part in parts] == [True] + [False] * (len(parts) - 1)
    whole = "".join(part["content"][0]["text"]["value"] for part in parts)
    message = last(events, "thread.message.completed")
    assert whole == message["content"][0]["text"]["value"]
    assert {part["content"][0]["index"] for part in parts} == {0}


def test_pieces_of_calls_add_up_to_the_calls(living: Living) -> None:
    events = list(living.stream(tools=[WEATHER, TIME]))
    action = last(events, "thread.run.requires_action")["required_action"]
    for index, call in enumerate(action["submit_tool_outputs"]["tool_calls"]):
        first, *rest = [piece for piece in calls(events) if piece["index"] == index]
        assert (first["id"], first["function"]["name"]) == (call["id"], call["function"]["name"])
        assert len(rest) >= 2
        assert all(piece.keys() == {"index", "type", "function"} for piece in rest)
        assert all(piece["function"].keys() == {"arguments"} for piece in rest)
        assert "".join(piece["function"]["arguments"] for piece in (first, *rest)) == call["function"]["arguments"]


def test_pieces_of_code_add_up_to_the_code_and_its_logs(living: Living) -> None:
    events = list(living.stream(tools=HOSTED))
    pieces = [piece for piece in calls(events) if piece["type"] == "code_interpreter"]
    steps = [event.data for event in events if event.name == "thread.run.step.completed"]
    code = steps[1]["step_details"]["tool_calls"][0]["code_interpreter"]
    inputs = [piece["code_interpreter"]["input"] for piece in pieces if "input" in piece["code_interpreter"]]
    outputs = [out for piece in pieces for out in piece["code_interpreter"].get("outputs", [])]
    assert len(inputs) > 2
    assert "".join(inputs) == code["input"]
    assert "".join(out["logs"] for out in outputs) == code["outputs"][0]["logs"]


def test_a_step_names_its_message_before_the_message_is_there(plain: Living) -> None:
    events = list(plain.stream())
    step = next(event.data for event in events if event.name == "thread.run.step.created")
    message = next(event.data for event in events if event.name == "thread.message.created")
    assert step["step_details"]["message_creation"]["message_id"] == message["id"]


def test_a_streamed_run_has_the_moments_of_one_that_is_polled() -> None:
    polled = Living().finished()
    living = Living()
    streamed = last(list(living.stream()), "thread.run.completed")
    assert streamed == polled
    assert living.run(streamed) == polled


def test_a_run_goes_only_as_far_as_its_stream_is_read(plain: Living) -> None:
    stream = plain.stream()
    run = next(stream).data
    assert plain.run(run)["status"] == "queued"
    until(stream, "thread.run.in_progress")
    assert plain.run(run)["status"] == "in_progress"
    list(stream)
    assert plain.run(run)["status"] == "completed"


def test_cancelling_a_run_ends_its_stream(living: Living) -> None:
    stream = living.stream()
    until(stream, "thread.message.delta")
    run = living.get("/threads/thread_1/runs")["data"][0]
    assert living.cancel(run)["status"] == "cancelling"
    rest = list(stream)
    end = ["run.cancelling", "message.incomplete", "run.step.cancelled", "run.cancelled", "done"]
    assert names(rest) == end
    assert rest[1].data["incomplete_details"] == {"reason": "run_cancelled"}
    assert living.run(run)["status"] == "cancelled"


def test_time_that_goes_by_during_a_stream_loses_no_event(plain: Living) -> None:
    stream = plain.stream()
    first = until(stream, "thread.message.delta")
    plain.advance(60)
    assert plain.run(first[0].data)["status"] == "completed"
    assert [*first, *stream] == list(Living().stream())


def test_a_run_whose_stream_is_left_goes_on_with_the_clock(plain: Living) -> None:
    stream = plain.stream()
    run = next(stream).data
    del stream
    plain.advance(60)
    assert plain.run(run)["status"] == "completed"


def test_a_stream_that_was_not_read_to_its_wait_still_ends_there(plain: Living) -> None:
    stream = plain.stream(tools=[TIME])
    run = next(stream).data
    plain.advance(60)
    plain.submit(plain.run(run), ["noon"])
    plain.advance(60)
    assert names(list(stream))[-2:] == ["run.requires_action", "done"]


def test_streams_side_by_side_do_not_disturb_each_other() -> None:
    alone = [[(event.name, event.data) for event in Living().stream(f"thread_{index}")] for index in range(3)]
    living = Living()
    streams = [living.stream(f"thread_{index}") for index in range(3)]
    together: list[list[Any]] = [[], [], []]
    for _ in range(40):
        for index in (2, 0, 1):
            together[index].extend((event.name, event.data) for event in [next(streams[index], None)] if event)
    assert together == alone
    assert living.scenario.clock.now() == START


def test_a_second_run_begins_after_what_was_streamed(plain: Living) -> None:
    first = last(list(plain.stream()), "thread.run.completed")
    assert plain.create()["created_at"] >= first["completed_at"]
    assert plain.create("thread_2")["created_at"] == START


def test_a_stream_that_cannot_begin_is_an_error_body(living: Living) -> None:
    living.create()
    response = living.send("POST", "/threads/thread_1/runs", {"assistant_id": "a", "stream": True})
    assert response.status == 400
    assert "active run" in json.dumps(response.json())
