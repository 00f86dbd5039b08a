"""Conversations with tools: what is offered, called and handed over, polled and streamed, in both kinds of client."""

from __future__ import annotations

import asyncio
import json
import sys
from dataclasses import dataclass
from typing import Any, Literal

import httpx2
import pytest
from network import Client, Wire
from talks import COMPLETED, POLLING, QUEUED, USE, Talker, add, greet, run_call, waiting

from clientwright.runtime.tools.loop import with_tools
from clientwright.runtime.tools.use import ToolCall, ToolOutcome
from clientwright.runtime.waiting.polling import WaitError


async def later(call: ToolCall, outcome: ToolOutcome) -> None:
    """A hook that nobody would await."""


def test_functions_are_offered_and_ready_definitions_passed_on_as_they_are(caller: Talker) -> None:
    ready = {"type": "code_interpreter"}
    caller.run([add, ready, greet], COMPLETED)
    (body,) = caller.bodies("/runs")
    assert body["tools"] == [
        {
            "type": "function",
            "function": {
                "strict": False,
                "name": "add",
                "description": "Add two numbers.",
                "parameters": {
                    "type": "object",
                    "properties": {"a": {"type": "integer"}, "b": {"type": "integer", "default": 1}},
                    "required": ["a"],
                    "additionalProperties": False,
                },
            },
        },
        ready,
        {
            "type": "function",
            "function": {
                "strict": False,
                "name": "greet",
                "parameters": {
                    "type": "object",
                    "properties": {"name": {"type": "string"}},
                    "required": ["name"],
                    "additionalProperties": False,
                },
            },
        },
    ]
    assert USE.definition.fixed == {"type": "function", "function": {"strict": False}}


def test_calls_are_answered_until_no_more_are_asked_for(caller: Talker) -> None:
    last = caller.run(
        [add, greet],
        waiting(("add", {"a": 1}), ("greet", {"name": "you"})),
        waiting(("add", {"a": 2, "b": 3})),
        COMPLETED,
    )
    assert last.status == "completed"
    assert caller.outputs() == [["2", "hello you"], ["5"]]
    first = caller.bodies("/runs/run_1/submit")[0]["tool_outputs"]
    assert [output["tool_call_id"] for output in first] == ["call_0", "call_1"]


def test_waits_for_the_run_before_and_after_each_hand_over() -> None:
    caller = Talker("sync", "polled")
    caller.run([add], QUEUED, waiting(("add", {"a": 1})), QUEUED, QUEUED, COMPLETED)
    paths = [f"{request.method} {request.url.path}" for request in caller.wire.requests]
    assert paths == [
        "POST /runs",
        "GET /runs/run_1",
        "POST /runs/run_1/submit",
        "GET /runs/run_1",
        "GET /runs/run_1",
    ]


@pytest.mark.parametrize(
    ("name", "arguments", "message"),
    [
        ("add", {"a": "x"}, "/a: expected integer, got 'x'"),
        ("add", {}, "/a: is required"),
        ("add", [""], "/a: is required"),
        ("add", [None], "/a: is required"),
        ("add", ["{not json"], "the arguments are not JSON"),
        ("add", ['{"a": NaN}'], "NaN is no JSON value"),
        ("add", ["[" * 100_000], "the arguments are not JSON"),
        ("add", ["[1]"], "(root): expected object, got [1]"),
        ("add", [7], "(root): expected object, got 7"),
        ("subtract", {"a": 1}, "there is no tool 'subtract' (there are: 'add', 'fail', 'odd')"),
        ("fail", {}, "ZeroDivisionError: division by zero"),
        ("odd", {}, "TypeError: "),
    ],
)
def test_what_goes_wrong_is_told_to_the_server(caller: Talker, name: str, arguments: Any, message: str) -> None:
    def fail() -> float:
        return 1 / 0

    def odd() -> object:
        return object()

    seen: list[tuple[ToolCall, ToolOutcome]] = []
    last = caller.run(
        [add, fail, odd],
        waiting((name, arguments), ("add", {"a": 1})),
        COMPLETED,
        on_call=lambda call, outcome: seen.append((call, outcome)),
    )
    assert last.status == "completed"
    ((told, fine),) = caller.outputs()
    assert json.loads(told).keys() == {"error"}
    assert message in json.loads(told)["error"]
    assert fine == "2", "the other calls are answered all the same"
    assert [call.name for call, _ in seen] == [name, "add"]
    assert isinstance(seen[0][1].error, Exception)
    assert (seen[1][1].error, seen[1][1].value, seen[1][1].output) == (None, 2, "2")


def test_arguments_may_be_an_object_already(caller: Talker) -> None:
    caller.run([add], waiting(("add", [{"a": 4}])), COMPLETED)
    assert caller.outputs() == [["5"]]


def test_values_that_are_no_text_are_handed_over_as_json(caller: Talker) -> None:
    @dataclass
    class Point:
        x: int
        kind: Literal["a"] = "a"

    def move(x: int) -> Point:
        return Point(x)

    def nothing() -> None:
        pass

    caller.run([move, nothing], waiting(("move", {"x": 1}), ("nothing", {})), COMPLETED)
    assert caller.outputs() == [['{"x":1,"kind":"a"}', "null"]]


def test_a_call_of_a_ready_definition_is_the_callers(caller: Talker) -> None:
    called: list[int] = []

    def count() -> None:
        called.append(1)

    ready = {"type": "function", "function": {"name": "mine"}}
    last = caller.run([count, ready], waiting(("count", {}), ("mine", {})))
    assert last.status == "requires_action"
    assert called == [], "outputs go together: none is made for nothing"
    assert caller.bodies("/runs/run_1/submit") == []


@pytest.mark.parametrize(
    "needed",
    [
        None,
        {},
        {"type": "approve"},
        {"submit_tool_outputs": {"tool_calls": []}},
        {"submit_tool_outputs": {"tool_calls": {"0": {}}}},
        {"submit_tool_outputs": {"tool_calls": ["x"]}},
        {"submit_tool_outputs": {"tool_calls": [{"function": {"name": "add", "arguments": "{}"}}]}},
        {"submit_tool_outputs": {"tool_calls": [{"id": "c", "function": {"name": None}}]}},
        {"submit_tool_outputs": [{"tool_calls": []}]},
    ],
)
def test_calls_that_cannot_be_read_are_the_callers(caller: Talker, needed: Any) -> None:
    last = caller.run([add], {"id": "run_1", "status": "requires_action", "required_action": needed})
    assert last.status == "requires_action"
    assert len(caller.wire.requests) == 1


def test_calls_that_are_nested_too_deeply_to_be_read_are_the_callers() -> None:
    depth = 700 if sys.version_info < (3, 12) else 5000  # the parser lets it through, Python's own calls do not
    deep = '{"a":' * depth + "1" + "}" * depth
    body = f'{{"id": "run_1", "status": "requires_action", "required_action": {deep}}}'
    client = Client("key", http_client=Wire(httpx2.Response(200, text=body)).client())
    last = with_tools(client, lambda tools: run_call("/runs", {"tools": tools}), [add], USE, POLLING)
    assert last.status == "requires_action"


def test_a_server_that_asks_for_ever_is_left(caller: Talker) -> None:
    with pytest.raises(WaitError, match="tools are asked for once more after 3 rounds") as caught:
        caller.run([add], waiting(("add", {"a": 1})), rounds=3)
    assert len(caller.outputs()) == 3
    assert caught.value.value.status == "requires_action"
    assert caught.value.operation == "runs"


def test_a_value_that_does_not_say_where_outputs_go_is_an_error(caller: Talker) -> None:
    with pytest.raises(WaitError, match=r"where the outputs go cannot be told: .*'run_id'"):
        caller.run([add], waiting(("add", {"a": 1}), id=".."))


def test_the_options_of_the_call_go_on_to_the_hand_over(caller: Talker) -> None:
    options = {"headers": {"X-Team": "7", "Idempotency-Key": "once"}, "timeout": 7, "extra_query": {"a": 1}}
    caller.run([add], waiting(("add", {"a": 1})), COMPLETED, options={**options, "extra_body": {"b": 2}})
    start, submission = caller.wire.requests
    assert str(start.url).endswith("/runs?a=1")
    assert str(submission.url).endswith("/runs/run_1/submit")
    assert "b" not in json.loads(submission.content)
    assert submission.headers["x-team"] == "7"
    assert "idempotency-key" not in submission.headers, "it is another request"
    assert submission.extensions["timeout"]["read"] == 7


def test_what_ends_a_program_is_not_told_to_the_server(caller: Talker) -> None:
    for error in (KeyboardInterrupt, SystemExit, asyncio.CancelledError):
        for at_once in (1, 2):
            if error is KeyboardInterrupt and caller.kind == "async":
                continue  # asyncio.run has its own way with it

            def stop(error: type[BaseException] = error) -> None:
                raise error

            stop.__annotations__["error"] = int
            with pytest.raises(error):
                caller.run([stop, add], waiting(("stop", {}), ("add", {"a": 1})), COMPLETED, at_once=at_once)
            assert caller.outputs() == []


def test_what_the_hook_raises_ends_the_conversation(caller: Talker) -> None:
    def hook(call: ToolCall, outcome: ToolOutcome) -> None:
        raise LookupError("not this one")

    for at_once in (1, 2):
        with pytest.raises(LookupError, match="not this one"):
            caller.run([add], waiting(("add", {"a": 1}), ("add", {"a": 1})), on_call=hook, at_once=at_once)


def test_a_hook_that_has_no_more_items_is_an_error_and_no_result(caller: Talker) -> None:
    def hook(call: ToolCall, outcome: ToolOutcome) -> None:
        next(iter(()))

    with pytest.raises(RuntimeError, match="StopIteration"):
        caller.run([add], waiting(("add", {"a": 1})), COMPLETED, on_call=hook)


@pytest.mark.parametrize(
    ("tools", "options", "error", "message"),
    [
        ([lambda: 1], {}, TypeError, "a tool needs a name"),
        ([add, add], {}, ValueError, "two tools are called 'add'"),
        ([add, {"function": {"name": "add"}}], {}, ValueError, "two tools are called 'add'"),
        ([dict], {}, TypeError, "is no function"),
        ([object()], {}, TypeError, "neither a JSON value nor a model"),
        ([add], {"at_once": 0}, ValueError, "at_once is a whole number, 1 or more, not 0"),
        ([add], {"rounds": -1}, ValueError, "rounds is a whole number, 0 or more, not -1"),
        ([add], {"atonce": 2}, TypeError, "calling has no argument 'atonce'"),
        ([add], {"on_call": later}, TypeError, "on_call: a function that is not async"),
    ],
)
def test_mistakes_are_told_before_anything_is_sent(
    caller: Talker, tools: list[Any], options: Any, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        caller.run(tools, COMPLETED, **options)
    assert caller.wire.requests == []


def test_the_deadline_holds_for_the_whole_conversation() -> None:
    caller = Talker("sync", "polled")
    with pytest.raises(WaitError, match="the 0 seconds are over"):
        caller.run([add], COMPLETED, wait={"deadline": 0})
    assert caller.wire.requests == []
