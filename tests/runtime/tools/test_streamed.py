"""Conversations with tools as one stream: what comes of it, when functions are called, and how it ends."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import httpx2
import pytest
from network import Client, Wire
from talks import COMPLETED, USE, add, run_call, streams, waiting

from clientwright.runtime.messages.errors import BadRequestError
from clientwright.runtime.streams.call import StreamError
from clientwright.runtime.tools.streaming import stream_with_tools


def conversation(wire: Wire, tools: Sequence[Any] = (add,)) -> Any:
    client = Client("key", http_client=wire.client())
    return stream_with_tools(client, lambda made: run_call("/runs", {"tools": made}), tools, USE)


def test_the_events_of_all_responses_come_as_one_stream() -> None:
    wire = streams(waiting(("add", {"a": 1})), COMPLETED)
    with conversation(wire) as stream:
        names = [event.event for event in stream]
    assert names == ["text", "run.requires_action", "done", "text", "run.completed", "done"]
    assert [json.loads(request.content).get("stream") for request in wire.requests] == [None, True]


def test_an_event_without_a_name_is_one_of_the_stream() -> None:
    content = b"data: {}\n\nevent: done\ndata: [DONE]\n\n"
    wire = Wire(httpx2.Response(200, headers={"content-type": "text/event-stream"}, content=content))
    with conversation(wire) as stream:
        assert [event.event for event in stream] == ["", "done"]


def test_functions_are_called_between_two_responses() -> None:
    called: list[int] = []

    def count() -> None:
        called.append(1)

    with conversation(streams(waiting(("count", {})), COMPLETED), [count]) as stream:
        for event in stream:
            if event.event == "done":
                break
        assert called == []
        assert next(stream).event == "text"
        assert called == [1]


def test_a_stream_that_is_left_asks_for_nothing_more() -> None:
    wire = streams(waiting(("add", {"a": 1})), COMPLETED)
    with conversation(wire) as stream:
        for event in stream:
            if event.event == "run.requires_action":
                break
    assert len(wire.requests) == 1


def test_a_stream_that_brings_no_run_after_a_hand_over_ends() -> None:
    wire = streams(waiting(("add", {"a": 1})), None)
    with conversation(wire) as stream:
        assert len(list(stream)) == 5
    assert len(wire.requests) == 2


def test_a_hand_over_that_is_refused_raises_after_what_came() -> None:
    wire = streams(waiting(("add", {"a": 1})))
    wire.answers.append(httpx2.Response(400, json={"message": "too late"}))
    got: list[str] = []
    with pytest.raises(BadRequestError, match="too late"), conversation(wire) as stream:
        got.extend(event.event for event in stream)
    assert len(wire.requests) == 2


def test_a_hand_over_that_is_not_answered_by_a_stream_is_an_error() -> None:
    wire = streams(waiting(("add", {"a": 1})))
    wire.answers.append(httpx2.Response(200, json=COMPLETED))
    with pytest.raises(StreamError), conversation(wire) as stream:
        list(stream)


def test_the_headers_are_those_of_the_current_response() -> None:
    wire = streams(waiting(("add", {"a": 1})), COMPLETED)
    for number, answer in enumerate(wire.answers):
        assert isinstance(answer, httpx2.Response)
        answer.headers["x-request-id"] = f"r{number}"
    with conversation(wire) as stream:
        seen: list[Any] = [stream.request_id for _ in stream]
    assert seen == ["r0"] * 3 + ["r1"] * 3
