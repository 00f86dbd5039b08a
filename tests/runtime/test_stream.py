"""Streams, in both kinds of client: what is given, how they end, and what is raised."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx2
import pytest
from wire import AsyncClient, Client, Wire

from clientwright.runtime import errors
from clientwright.runtime.call import Events, StreamCall
from clientwright.runtime.codec import Unknown
from clientwright.runtime.deviations import Deviation, Deviations
from clientwright.runtime.readers import JsonReader

HELLO = b'event: hello\ndata: {"a": 1}\n\n'
DONE = b"event: done\ndata: [DONE]\n\n"

Read = Callable[..., list[Any]]


def decode(raw: Any, found: Deviations) -> Any:
    """As an emitted decoder of events does."""
    name = raw.get("event") if isinstance(raw, dict) else None
    if name == "hello":
        return ("hello", raw["data"] if isinstance(raw["data"], dict) else found.wrong(raw, "data", "object"))
    if name == "done":
        return ("done", raw["data"])
    found.at(found.root, 0, raw, "a known event")
    return Unknown(raw)


def stream_call(**changes: Any) -> StreamCall[Any, Any]:
    """A call that gets events."""
    events: dict[str, Any] = {"kind": "sse", "accept": "text/event-stream", "decode": decode}
    return StreamCall(
        operation="createRun",
        method="POST",
        path="/runs",
        success={"200": JsonReader()},
        security=(("bearerAuth",),),
        events=Events(**{**events, "terminators": frozenset({"done"}), **changes}),
    )


class Pieces(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A body in pieces; one may be an exception. Knows whether it was closed."""

    def __init__(self, *pieces: bytes | Exception) -> None:
        self.pieces = pieces
        self.closed = False

    def __iter__(self) -> Iterator[bytes]:
        for piece in self.pieces:
            if isinstance(piece, Exception):
                raise piece
            yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def answer(*pieces: bytes | Exception, kind: str = "text/event-stream; charset=utf-8") -> tuple[Wire, Pieces]:
    """A network that answers with a stream, and its body."""
    body = Pieces(*pieces)
    return Wire(lambda: httpx2.Response(200, headers={"content-type": kind, "x-request-id": "r1"}, stream=body)), body


def _read(wire: Wire, call: Any, limit: int = 99, into: list[Any] | None = None, **options: Any) -> list[Any]:
    items: list[Any] = [] if into is None else into
    with Client("k", http_client=wire.client(), **options).stream(call) as stream:
        for item in stream:
            items.append(item)
            if len(items) == limit:
                break
    return items


def _read_async(wire: Wire, call: Any, limit: int = 99, into: list[Any] | None = None, **options: Any) -> list[Any]:
    items: list[Any] = [] if into is None else into

    async def run() -> None:
        async with await AsyncClient("k", http_client=wire.async_client(), **options).stream(call) as stream:
            async for item in stream:
                items.append(item)
                if len(items) == limit:
                    break

    asyncio.run(run())
    return items


@pytest.fixture(params=[_read, _read_async], ids=["sync", "async"])
def read(request: pytest.FixtureRequest) -> Read:
    """Reads a stream by either client."""
    return request.param  # type: ignore[no-any-return]


def test_the_last_event_is_an_item_and_nothing_after_it_is(read: Read) -> None:
    wire, body = answer(HELLO[:9], HELLO[9:] + DONE[:5], DONE[5:] + HELLO, OSError("never read"))
    assert read(wire, stream_call()) == [("hello", {"a": 1}), ("done", "[DONE]")]
    assert body.closed
    assert wire.request.headers["accept"] == "text/event-stream"


def test_leaving_early_closes_the_connection(read: Read) -> None:
    wire, body = answer(HELLO, HELLO, DONE)
    assert len(read(wire, stream_call(), limit=1)) == 1
    assert body.closed


def test_an_unknown_event_is_kept_told_and_goes_on(read: Read) -> None:
    wire, _ = answer(b"event: ping\ndata: not json\n\n", DONE)
    told: list[Deviation] = []
    ping = {"event": "ping", "data": "not json"}
    assert read(wire, stream_call(), on_deviation=told.append) == [Unknown(ping), ("done", "[DONE]")]
    assert told == [Deviation("", "a known event", ping)]


def test_a_departure_is_raised_when_strict_and_the_connection_closed(read: Read) -> None:
    wire, body = answer(b"event: hello\ndata: 1\n\n", DONE)
    with pytest.raises(errors.DecodeError) as caught:
        read(wire, stream_call(), strict=True)
    assert caught.value.deviations == (Deviation("/data", "object", 1),)
    assert body.closed


@pytest.mark.parametrize("last", [b"", HELLO[:-1], httpx2.ReadError("reset"), httpx2.RemoteProtocolError("incomplete")])
def test_a_stream_without_its_last_event_was_cut(read: Read, last: bytes | Exception) -> None:
    wire, body = answer(HELLO, last)
    into: list[Any] = []
    with pytest.raises(errors.StreamError, match="cut") as caught:
        read(wire, stream_call(), into=into)
    assert list(caught.value.received) == into == [("hello", {"a": 1})]
    assert (caught.value.operation, caught.value.status, caught.value.request_id) == ("createRun", 200, "r1")
    assert body.closed


def test_a_stream_that_has_no_last_event_ends_with_the_connection(read: Read) -> None:
    wire, _ = answer(HELLO, HELLO[:5])
    assert read(wire, stream_call(terminators=frozenset())) == [("hello", {"a": 1})]


def test_a_known_event_whose_data_is_no_json_is_an_error_after_what_came_before(read: Read) -> None:
    wire, body = answer(HELLO + b"event: hello\ndata: {oops\n\n" + DONE)
    into: list[Any] = []
    with pytest.raises(errors.StreamError, match="'hello' is not JSON") as caught:
        read(wire, stream_call(), into=into)
    assert list(caught.value.received) == into == [("hello", {"a": 1})]
    assert body.closed


def test_an_answer_that_is_no_stream_is_an_error_with_the_answer(read: Read) -> None:
    wire, body = answer(b'{"id": "run_1"}', kind="application/json")
    with pytest.raises(errors.StreamError, match="application/json") as caught:
        read(wire, stream_call())
    assert caught.value.body == {"id": "run_1"}
    assert caught.value.received == ()
    assert body.closed


def test_a_status_that_is_no_success_is_its_error(read: Read) -> None:
    wire = Wire(httpx2.Response(429, json={"message": "slow down"}, headers={"content-type": "text/event-stream"}))
    with pytest.raises(errors.RateLimitError, match="slow down"):
        read(wire, stream_call())


def test_a_timeout_on_the_way_is_a_timeout(read: Read) -> None:
    wire, body = answer(HELLO, httpx2.ReadTimeout("slow"))
    with pytest.raises(errors.TimeoutError):
        read(wire, stream_call())
    assert body.closed


def test_json_lines_are_items(read: Read) -> None:
    wire, _ = answer(b'{"a":1}\n{"a"', b":2}", kind="application/x-ndjson")
    changes = {"kind": "jsonl", "accept": "application/jsonl", "decode": lambda raw, _: raw, "terminators": frozenset()}
    assert read(wire, stream_call(**changes)) == [{"a": 1}, {"a": 2}]
    wire, _ = answer(b'{"a":1}\n{"a"', kind="application/jsonl")
    with pytest.raises(errors.StreamError, match="not JSON") as caught:
        read(wire, stream_call(**changes))
    assert caught.value.received == ({"a": 1},)


def test_data_that_is_described_as_text_stays_text(read: Read) -> None:
    wire, _ = answer(b'data: {"a":1}\n\n')
    call = stream_call(json_data=False, decode=lambda raw, _: raw["data"], terminators=frozenset())
    assert read(wire, call) == ['{"a":1}']


def test_an_endless_stream_is_not_kept_in_memory() -> None:
    wire, _ = answer(*[b'event: hello\ndata: {"a": %d}\n\n' % number for number in range(3000)])
    with pytest.raises(errors.StreamError) as caught:
        _read(wire, stream_call(), limit=-1)
    assert len(caught.value.received) == 1000
    assert caught.value.received[-1] == ("hello", {"a": 2999})


def test_a_stream_tells_of_its_response_and_is_read_once() -> None:
    wire, _ = answer(HELLO, DONE)
    stream = Client("k", http_client=wire.client()).stream(stream_call())
    assert (stream.status, stream.request_id) == (200, "r1")
    assert json.dumps(list(stream)) == '[["hello", {"a": 1}], ["done", "[DONE]"]]'
    assert list(stream) == []
    stream.close()
