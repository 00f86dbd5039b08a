"""Streams of a network of memory: events, a call that gets them, and both ways to read it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from typing import Any

import httpx2
from network import AsyncClient, Client, Wire

from clientwright.runtime.http.readers import JsonReader
from clientwright.runtime.streams.call import Events, StreamCall
from clientwright.runtime.wire.deviations import NO_EXTRA, Deviations
from clientwright.runtime.wire.unset import UNSET

HELLO = b'event: hello\ndata: {"a": 1}\n\n'
DONE = b"event: done\ndata: [DONE]\n\n"

EVENTS = {"content-type": "text/event-stream"}
TALES = [(HELLO, DONE), (HELLO.replace(b"1", b"2"), DONE), (HELLO.replace(b"1", b"3"),)]

Read = Callable[..., list[Any]]


@dataclass(kw_only=True, slots=True)
class Hello:
    """An event, as models of events are."""

    event: str
    data: Any
    extra: Any = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class Other(Hello):
    """An event that may say something else beside its data."""

    id: Any = UNSET


def decode(raw: Any, found: Deviations) -> Any:
    """As an emitted decoder of events does."""
    model = {"hello": Hello, "other": Other}.get(raw["event"])
    if model is not None:
        given = {"id": raw["id"]} if "id" in raw else {}
        data = raw["data"]
        return model(
            event=raw["event"], data=data if isinstance(data, dict) else found.wrong(raw, "data", "object"), **given
        )
    return (raw["event"], raw["data"])


def decode_data(raw: Any, found: Deviations) -> Any:
    """As an emitted decoder of the data does."""
    if "bad" in raw:
        found.wrong(raw, "bad", "nothing")
    return raw


def names() -> Any:
    """As emitted: the events whose names are described."""
    return {"hello": (Hello, decode_data, ()), "other": (Other, decode_data, ("id",)), "done": None, "oh no": None}


def hello(number: int = 1) -> Hello:
    """The event that ``HELLO`` is."""
    return Hello(event="hello", data={"a": number})


def stream_call(**changes: Any) -> StreamCall[Any, Any]:
    """A call that gets events."""
    events: dict[str, Any] = {"kind": "sse", "accept": "text/event-stream", "decode": decode, "names": names}
    return StreamCall(
        operation="createRun",
        method="POST",
        path="/runs",
        success={"200": JsonReader()},
        security=(("bearerAuth",),),
        events=Events(**{**events, "terminators": frozenset({"done"}), "errors": frozenset({"oh no"}), **changes}),
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


def read_sync(wire: Wire, call: Any, limit: int = 99, into: list[Any] | None = None, **options: Any) -> list[Any]:
    items: list[Any] = [] if into is None else into
    with Client("k", http_client=wire.client(), **options).stream(call) as stream:
        for item in stream:
            items.append(item)
            if len(items) == limit:
                break
    return items


def read_async(wire: Wire, call: Any, limit: int = 99, into: list[Any] | None = None, **options: Any) -> list[Any]:
    items: list[Any] = [] if into is None else into

    async def run() -> None:
        async with await AsyncClient("k", http_client=wire.async_client(), **options).stream(call) as stream:
            async for item in stream:
                items.append(item)
                if len(items) == limit:
                    break

    asyncio.run(run())
    return items
