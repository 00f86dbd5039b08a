"""How answers are read, by both kinds of client."""

from __future__ import annotations

import logging
import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx2
import pytest
from network import Wire, call
from runtime.http.sent import Send

from clientwright.runtime.http.bodies import JsonBody
from clientwright.runtime.http.readers import (
    BytesReader,
    JsonReader,
    NothingReader,
    TextReader,
)
from clientwright.runtime.wire.codec import to_json
from clientwright.runtime.wire.deviations import NO_EXTRA, DecodeError, Deviation


@dataclass(kw_only=True, slots=True, eq=False)
class Thing:
    """A model, equal to its name and its JSON."""

    a: int
    extra: Mapping[str, Any] = NO_EXTRA

    def __eq__(self, other: object) -> bool:
        return ("model", to_json(self)) == other


@dataclass(kw_only=True, slots=True, eq=False)
class Worded:
    """A model of a text, equal to it."""

    a: str
    extra: Mapping[str, Any] = NO_EXTRA

    def __eq__(self, other: object) -> bool:
        return self.a == other


@pytest.mark.parametrize(
    ("readers", "answer", "result"),
    [
        ({"200": JsonReader()}, httpx2.Response(200, json=[1]), [1]),
        ({"2XX": JsonReader()}, httpx2.Response(201, json=[1]), [1]),
        ({"2XX": TextReader(), "201": JsonReader()}, httpx2.Response(201, json=[1]), [1]),
        ({"default": JsonReader()}, httpx2.Response(200, json=[1]), [1]),
        ({"204": NothingReader()}, httpx2.Response(204), None),
        ({"200": TextReader("text/html")}, httpx2.Response(200, content="ü".encode()), "ü"),
        ({"200": BytesReader("image/png")}, httpx2.Response(200, content=b"\xff"), b"\xff"),
        (
            {"200": JsonReader(Thing)},
            httpx2.Response(200, json={"a": 1}),
            ("model", {"a": 1}),
        ),
        ({"200": JsonReader(list[Thing])}, httpx2.Response(200, json=[{"a": 1}]), [("model", {"a": 1})]),
    ],
)
def test_the_reader_is_chosen_by_status(send: Send, readers: Any, answer: httpx2.Response, result: Any) -> None:
    told: list[Deviation] = []
    assert send(Wire(answer), call(success=readers), on_deviation=told.append) == result
    assert told == []


def test_accept_names_every_described_type_once(send: Send) -> None:
    wire = Wire()
    readers = {"200": JsonReader(), "201": JsonReader(), "202": TextReader(), "204": NothingReader()}
    send(wire, call(success=readers))
    assert wire.request.headers["accept"] == "application/json, text/plain"


@pytest.mark.parametrize(
    ("answer", "result"),
    [
        (httpx2.Response(202, json={"a": 1}), {"a": 1}),
        (httpx2.Response(202, text="a"), "a"),
        (httpx2.Response(202, content=b"a"), b"a"),
        (httpx2.Response(204), None),
    ],
)
def test_a_success_that_is_not_described_is_read_and_told(send: Send, answer: httpx2.Response, result: Any) -> None:
    told: list[Deviation] = []
    assert send(Wire(answer), call(), on_deviation=told.append) == result
    assert told == [Deviation("", "status 200", f"status {answer.status_code}")]
    with pytest.raises(DecodeError, match="status 200"):
        send(Wire(answer), call(), strict=True)


def test_a_success_of_another_status_is_what_the_only_described_one_is(send: Send) -> None:
    model = JsonReader(Thing)
    told: list[Deviation] = []
    created = Wire(httpx2.Response(201, json={"a": 1}))
    assert send(created, call(success={"200": model}), on_deviation=told.append) == ("model", {"a": 1})
    assert told == [Deviation("", "status 200", "status 201")]
    # Which of two it would be is not known, and a text is no object.
    assert send(created, call(success={"200": model, "202": model}), on_deviation=told.append) == {"a": 1}
    assert send(Wire(httpx2.Response(201, text="a")), call(success={"200": model}), on_deviation=told.append) == "a"


@pytest.mark.parametrize(
    ("described", "came", "told"),
    [
        ("application/json", "text/html; charset=utf-8", True),
        ("application/json", "Application/JSON; charset=utf-8", False),
        ("application/json", "application/vnd.thing+json", False),
        ("application/json", "", False),
        ("application/*", "application/json", False),
        ("*/*", "text/html", False),
        ("application/vnd.thing+json;v=1", "application/vnd.thing+json", False),
        ("application/vnd.thing+json", "application/json", True),
    ],
)
def test_another_media_type_than_the_described_one_is_told(send: Send, described: str, came: str, told: bool) -> None:
    found: list[Deviation] = []
    answer = httpx2.Response(200, content=b"[1]", headers={"content-type": came} if came else {})
    reader = JsonReader(accept=described)
    assert send(Wire(answer), call(success={"200": reader}), on_deviation=found.append) == [1]
    kind = came.partition(";")[0].lower()
    assert found == ([Deviation("", described, kind)] if told else [])


def test_departures_are_told_and_raised_when_strict(send: Send, caplog: pytest.LogCaptureFixture) -> None:
    wire = Wire(httpx2.Response(200, json={"a": 1}, headers={"x-request-id": "r1"}))
    wrong = call(success={"200": JsonReader(Worded)})
    told: list[Deviation] = []
    assert send(wire, wrong, on_deviation=told.append) == 1
    assert told == [Deviation("/a", "string", 1)]
    with caplog.at_level(logging.WARNING, "runsteps"):
        send(wire, wrong)
    assert caplog.messages == ["getThing: /a: expected string, got 1"]
    with pytest.raises(DecodeError) as caught:
        send(wire, wrong, strict=True)
    assert caught.value.deviations == (Deviation("/a", "string", 1),)
    assert (caught.value.operation, caught.value.status, caught.value.request_id) == ("getThing", 200, "r1")
    assert caught.value.content == b'{"a":1}'


@pytest.mark.parametrize("content", [b"", b"<html>", b"{", b"\xff\xff\xff", b"[" * 100_000])
def test_an_answer_that_is_no_json_is_a_decode_error(send: Send, content: bytes) -> None:
    with pytest.raises(DecodeError, match="expected JSON") as caught:
        send(Wire(httpx2.Response(200, content=content)), call())
    assert (caught.value.status, caught.value.content) == (200, content)
    assert pickle.loads(pickle.dumps(caught.value)).deviations == caught.value.deviations


def test_a_see_other_is_read_without_the_body(send: Send) -> None:
    wire = Wire(httpx2.Response(303, headers={"location": "/x"}), httpx2.Response(200, json={}))
    send(wire, call(method="POST", body=JsonBody({})))
    assert (wire.request.method, wire.request.content) == ("GET", b"")
    assert "content-type" not in wire.request.headers
