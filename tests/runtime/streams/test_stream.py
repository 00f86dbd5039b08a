"""Streams, in both kinds of client: what is given, how they end, and what is raised."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import httpx2
import pytest
from network import Wire
from streaming import DONE, HELLO, Data, Other, Pieces, Read, answer, hello, read_async, read_sync, stream_call

from clientwright.runtime.messages import errors
from clientwright.runtime.streams.call import StreamError, UnknownEvent
from clientwright.runtime.wire.codec import dumps
from clientwright.runtime.wire.deviations import NO_EXTRA, DecodeError, Deviation
from clientwright.runtime.wire.values import UNSET


@pytest.fixture(params=[read_sync, read_async], ids=["sync", "async"])
def read(request: pytest.FixtureRequest) -> Read:
    """Reads a stream by either client."""
    found: Read = request.param
    return found


def test_the_last_event_is_an_item_and_nothing_after_it_is(read: Read) -> None:
    wire, body = answer(HELLO[:9], HELLO[9:] + DONE[:5], DONE[5:] + HELLO, OSError("never read"))
    assert read(wire, stream_call()) == [hello(), ("done", "[DONE]")]
    assert body.closed
    assert wire.request.headers["accept"] == "text/event-stream"


def test_leaving_early_closes_the_connection(read: Read) -> None:
    wire, body = answer(HELLO, HELLO, DONE)
    assert len(read(wire, stream_call(), limit=1)) == 1
    assert body.closed


@pytest.mark.parametrize(
    ("body", "event"),
    [
        (b"event: ping\ndata: not json\n\n", {"event": "ping", "data": "not json"}),
        (
            b'id: 7\nretry: 5\nevent: ping\ndata: {"a": 1}\n\n',
            {"event": "ping", "data": {"a": 1}, "id": "7", "retry": 5},
        ),
        (b"data: 1\n\n", {"data": 1}),
        (b'event: error\ndata: {"disk": "full"}\n\n', {"event": "error", "data": {"disk": "full"}}),
    ],
)
def test_an_event_of_an_unknown_name_is_kept_whole_and_told(read: Read, body: bytes, event: Any) -> None:
    wire, _ = answer(body, HELLO, DONE)
    told: list[Deviation] = []
    first, *others = read(wire, stream_call(), on_deviation=told.append)
    assert first == UnknownEvent(event)
    assert [first.event, first.data, first.id, first.retry] == [
        event.get("event", ""),
        event["data"],
        event.get("id"),
        event.get("retry"),
    ]
    assert others == [hello(), ("done", "[DONE]")]
    assert told == [Deviation("/event", 'one of "hello", "other", "done", "oh no"', event.get("event", UNSET))]


def test_an_unknown_event_goes_out_as_it_came() -> None:
    assert dumps([UnknownEvent({"event": "ping", "data": 1})]) == b'[{"event":"ping","data":1}]'


def test_an_event_that_says_more_than_its_data_has_it(read: Read) -> None:
    wire, _ = answer(b'event: other\ndata: {"a": 1}\n\nevent: other\nid: 7\ndata: {"a": 1}\n\n', DONE)
    plain, more, _ = read(wire, stream_call())
    assert (plain, more) == (Other(data=Data(a=1)), Other(data=Data(a=1), id="7"))
    assert plain.id is UNSET


def test_each_departure_is_told_with_its_place_in_its_event(read: Read) -> None:
    bad = b'event: hello\ndata: {"bad": 1}\n\n'
    wire, _ = answer(HELLO + bad + HELLO + bad, DONE)
    told: list[Deviation] = []
    assert len(read(wire, stream_call(), on_deviation=told.append)) == 5
    assert told == [Deviation("/data/bad", "null", 1)] * 2


def test_a_departure_is_raised_when_strict_and_the_connection_closed(read: Read) -> None:
    wire, body = answer(b"event: hello\ndata: 1\n\n", DONE)
    with pytest.raises(DecodeError) as caught:
        read(wire, stream_call(), strict=True)
    assert caught.value.deviations == (Deviation("/data", "object", 1),)
    assert body.closed


@pytest.mark.parametrize("last", [b"", HELLO[:-1], httpx2.ReadError("reset"), httpx2.RemoteProtocolError("incomplete")])
def test_a_stream_without_its_last_event_was_cut(read: Read, last: bytes | Exception) -> None:
    wire, body = answer(HELLO, last)
    into: list[Any] = []
    with pytest.raises(StreamError, match="cut") as caught:
        read(wire, stream_call(), into=into)
    assert list(caught.value.received) == into == [hello()]
    assert (caught.value.operation, caught.value.status, caught.value.request_id) == ("createRun", 200, "r1")
    assert body.closed


def test_a_stream_that_has_no_last_event_ends_with_the_connection(read: Read) -> None:
    wire, _ = answer(HELLO, b": bye\n")
    assert read(wire, stream_call(terminators=frozenset())) == [hello()]


def test_a_known_event_whose_data_is_no_json_is_an_error_after_what_came_before(read: Read) -> None:
    wire, body = answer(HELLO + b"event: hello\ndata: {oops\n\n" + DONE)
    into: list[Any] = []
    with pytest.raises(StreamError, match="'hello' is not JSON") as caught:
        read(wire, stream_call(), into=into)
    assert list(caught.value.received) == into == [hello()]
    assert body.closed


def test_an_answer_that_is_no_stream_is_an_error_with_the_answer(read: Read) -> None:
    wire, body = answer(b'{"id": "run_1"}', kind="application/json")
    with pytest.raises(StreamError, match="application/json") as caught:
        read(wire, stream_call())
    assert caught.value.body == {"id": "run_1"}
    assert caught.value.received == ()
    assert body.closed


def test_a_status_that_is_no_success_is_its_error(read: Read) -> None:
    wire = Wire(httpx2.Response(429, json={"message": "slow down"}, headers={"content-type": "text/event-stream"}))
    with pytest.raises(errors.RateLimitError, match="slow down"):
        read(wire, stream_call())


def test_a_timeout_on_the_way_is_an_error_with_what_came(read: Read) -> None:
    wire, body = answer(HELLO, httpx2.ReadTimeout("slow"))
    with pytest.raises(StreamError, match="slow") as caught:
        read(wire, stream_call())
    assert isinstance(caught.value.__cause__, errors.ApiTimeoutError)
    assert caught.value.received == (hello(),)
    assert body.closed


@pytest.mark.parametrize("more", [b"", b"id: 1\n"])
@pytest.mark.parametrize(
    ("data", "message", "body"),
    [
        ('{"message": "too much", "code": 1}', "too much", {"message": "too much", "code": 1}),
        ('{"error": {"message": "too much"}}', "too much", {"error": {"message": "too much"}}),
        ("overloaded", "overloaded", "overloaded"),
        ("{}", "the server sent the event 'oh no'", {}),
    ],
)
def test_an_event_that_is_declared_an_error_is_raised(
    read: Read, more: bytes, data: str, message: str, body: Any
) -> None:
    wire, held = answer(HELLO, more + f"event: oh no\ndata: {data}\n\n".encode(), HELLO)
    with pytest.raises(StreamError) as caught:
        read(wire, stream_call())
    assert (caught.value.message, caught.value.body, caught.value.received) == (message, body, (hello(),))
    assert held.closed


@dataclass(kw_only=True, slots=True)
class Unnamed:
    """An event that is told by nothing."""

    data: Data
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class Numbered:
    """An event that says something else than what comes."""

    event: Literal["oh no"] = "oh no"
    data: dict[str, int]
    extra: Mapping[str, Any] = NO_EXTRA


def test_an_event_that_is_an_error_is_raised_as_such_when_strict_too(read: Read) -> None:
    wire, _ = answer(b'event: oh no\ndata: {"message": "too much"}\n\n')
    with pytest.raises(StreamError, match="too much") as caught:
        read(wire, stream_call(item=Numbered), strict=True)
    assert isinstance(caught.value.__cause__, DecodeError)


def test_an_undeclared_event_called_error_with_an_error_is_raised(read: Read) -> None:
    wire, body = answer(HELLO, b'event: error\ndata: {"error": {"message": "too much"}}\n\n', DONE)
    with pytest.raises(StreamError, match="too much") as caught:
        read(wire, stream_call())
    assert caught.value.body == {"error": {"message": "too much"}}
    assert body.closed


@pytest.mark.parametrize("last", [b"data: [DONE]\n\n", b"id: 1\ndata: [DONE]\n\n"])
@pytest.mark.parametrize("changes", [{}, {"terminators": frozenset()}, {"json_data": False}])
def test_a_bare_done_ends_a_stream_whatever_its_last_event_is_called(
    read: Read, last: bytes, changes: dict[str, Any]
) -> None:
    wire, body = answer(HELLO + last, HELLO, OSError("never read"))
    assert [one.event for one in read(wire, stream_call(**changes))] == ["hello"]
    assert body.closed


def test_done_is_data_where_data_is_text_and_nothing_says_which_event_is_last(read: Read) -> None:
    wire, _ = answer(b"data: [DONE]\n\ndata: 1\n\n")
    assert read(wire, stream_call(json_data=False, item=Text, terminators=frozenset())) == ["[DONE]", "1"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ('{"error": {"message": "too much"}}', "too much"),
        ('{"error": "too much", "code": 1}', "too much"),
        ('{"error": {"code": 1}}', "the server sent an error"),
    ],
)
@pytest.mark.parametrize("kind", ["named", "bare", "lines"])
def test_an_error_without_a_name_is_raised_in_the_servers_words(read: Read, data: str, message: str, kind: str) -> None:
    changes: dict[str, Any] = {
        "named": {},
        "bare": {"item": Unnamed, "terminators": frozenset[str]()},
        "lines": {"kind": "jsonl", "accept": "application/jsonl", "item": Data},
    }[kind]
    text = f"{data}\n" if kind == "lines" else f"data: {data}\n\n"
    wire, held = answer(text.encode(), kind=changes.get("accept", "text/event-stream"))
    with pytest.raises(StreamError) as caught:
        read(wire, stream_call(**changes), on_deviation=lambda _: None)
    assert (caught.value.message, caught.value.body) == (message, json.loads(data))
    assert held.closed


@pytest.mark.parametrize("data", [b'{"error": null, "message": "all is well"}', b'{"a": 1, "error": null}'])
def test_no_error_in_an_errors_place_is_none(read: Read, data: bytes) -> None:
    wire, _ = answer(b"data: " + data + b"\n\n", DONE)
    assert len(read(wire, stream_call(), on_deviation=lambda _: None)) == 2


def test_a_stream_that_does_not_say_what_it_is_is_read_as_it_comes(read: Read) -> None:
    body = Pieces(HELLO, OSError("read before it was asked for"))
    wire = Wire(lambda: httpx2.Response(200, stream=body))
    assert read(wire, stream_call(), limit=1) == [hello()]
    assert body.closed


@pytest.mark.parametrize("content", [b'{"id": "run_1"}\n', b"", b"<html></html>\n\n"])
@pytest.mark.parametrize("last", [frozenset[str](), frozenset(("done",))])
def test_what_does_not_say_what_it_is_and_has_no_events_is_no_stream(
    read: Read, content: bytes, last: frozenset[str]
) -> None:
    wire = Wire(lambda: httpx2.Response(200, stream=Pieces(content)))
    with pytest.raises(StreamError, match="of no stated type"):
        read(wire, stream_call(terminators=last))


def test_payloads_that_would_be_json_together_are_judged_one_by_one(read: Read) -> None:
    wire, _ = answer(b'event: hello\ndata: {"a": [{}\n\nevent: hello\ndata: {}]}\n\n', DONE)
    with pytest.raises(StreamError, match="not JSON") as caught:
        read(wire, stream_call())
    assert caught.value.received == ()
    wire, _ = answer(HELLO + b"event: hello\ndata: {},{}\n\n", DONE)
    with pytest.raises(StreamError, match="not JSON") as caught:
        read(wire, stream_call())
    assert caught.value.received == (hello(),)


def test_json_lines_are_items(read: Read) -> None:
    wire, _ = answer(b'{"a":1}\n{"a"', b":2}", kind="application/x-ndjson")
    changes = {
        "kind": "jsonl",
        "accept": "application/jsonl",
        "item": Any,
        "terminators": frozenset(),
    }
    assert read(wire, stream_call(**changes)) == [{"a": 1}, {"a": 2}]
    wire, _ = answer(b'{"a":1}\n{"a"', kind="application/jsonl")
    with pytest.raises(StreamError, match="not JSON") as caught:
        read(wire, stream_call(**changes))
    assert caught.value.received == ({"a": 1},)
    wire, body = answer(b"12\n13\n", b"1", kind="application/jsonl")
    with pytest.raises(StreamError, match="no line end after b'1'") as caught:
        read(wire, stream_call(**changes))
    assert caught.value.received == (12, 13)
    wire, body = answer(b"12\n", httpx2.ReadTimeout("slow"), kind="application/jsonl")
    with pytest.raises(StreamError, match="slow"):
        read(wire, stream_call(**changes))
    assert body.closed


@dataclass(kw_only=True, slots=True, eq=False)
class Text:
    """An event without a name, equal to its text."""

    data: str
    extra: Mapping[str, Any] = NO_EXTRA

    def __eq__(self, other: object) -> bool:
        return self.data == other


def test_data_that_is_described_as_text_stays_text(read: Read) -> None:
    wire, _ = answer(b'data: {"a":1}\n\n')
    call = stream_call(json_data=False, item=Text, terminators=frozenset())
    assert read(wire, call) == ['{"a":1}']


def test_data_that_is_described_as_text_in_one_event_only_stays_text_there(read: Read) -> None:
    wire, _ = answer(HELLO, b'event: done\ndata: {"a":1}\n\n')
    assert read(wire, stream_call(texts=frozenset({"done"}))) == [hello(), ("done", '{"a":1}')]


def test_an_endless_stream_is_not_kept_in_memory() -> None:
    wire, _ = answer(*[b'event: hello\ndata: {"a": %d}\n\n' % number for number in range(3000)])
    with pytest.raises(StreamError) as caught:
        read_sync(wire, stream_call(), limit=-1)
    assert len(caught.value.received) == 1000
    assert caught.value.received[-1] == hello(2999)
    assert caught.value.came == 3000


@pytest.mark.parametrize("kind", ["sse", "jsonl"])
def test_large_items_are_not_kept_in_memory_either(read: Read, kind: str) -> None:
    accept = {"sse": "text/event-stream", "jsonl": "application/jsonl"}[kind]
    form = {"sse": b'event: hello\ndata: {"a": "%s"}\n\n', "jsonl": b'{"a": "%s"}\n'}[kind]
    item = {"sse": {}, "jsonl": {"item": Data}}[kind]
    for size, kept in ((100_000, 10), (2_000_000, 0)):
        pieces = [form % (b"%d" % number * size) for number in range(9)] * 2 + [b"oops\n"]
        wire, _ = answer(*pieces, kind=accept)
        tracemalloc.start()
        into: list[Any] = _Nowhere()
        with pytest.raises(StreamError) as caught:
            read(wire, stream_call(kind=kind, accept=accept, **item), into=into)
        held = tracemalloc.get_traced_memory()[0]
        tracemalloc.stop()
        assert (len(caught.value.received), caught.value.came) == (kept, 18)
        assert held < 8_000_000


class _Nowhere(list[Any]):
    """Keeps nothing that is put in."""

    def append(self, _: Any) -> None:
        """Nothing."""
