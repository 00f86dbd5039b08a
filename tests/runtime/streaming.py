"""Streams of a network of memory: events, a call that gets them, and both ways to read it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias

import httpx2
from network import AsyncClient, Client, Wire

from clientwright.runtime.http.readers import JsonReader
from clientwright.runtime.streams.call import Events, StreamCall, UnknownEvent
from clientwright.runtime.unions.tag import Tag
from clientwright.runtime.wire.codec import to_json
from clientwright.runtime.wire.deviations import NO_EXTRA
from clientwright.runtime.wire.values import UNSET, Unset

HELLO = b'event: hello\ndata: {"a": 1}\n\n'
DONE = b"event: done\ndata: [DONE]\n\n"

EVENTS = {"content-type": "text/event-stream"}
TALES = [(HELLO, DONE), (HELLO.replace(b"1", b"2"), DONE), (HELLO.replace(b"1", b"3"),)]

Read = Callable[..., list[Any]]


@dataclass(kw_only=True, slots=True, eq=False)
class Data:
    """The data of an event; equal to its JSON."""

    a: Any = UNSET
    bad: Unset | None = UNSET
    extra: Mapping[str, Any] = NO_EXTRA

    def __eq__(self, other: object) -> bool:
        return to_json(self) == to_json(other)


@dataclass(kw_only=True, slots=True)
class Hello:
    """An event."""

    event: Literal["hello"] = "hello"
    data: Data
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class Other:
    """An event that may say something else beside its data."""

    event: Literal["other"] = "other"
    data: Data
    id: str | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True, eq=False)
class Named:
    """An event that is known by its name and its data, and equal to the two."""

    event: str
    data: Any
    extra: Mapping[str, Any] = NO_EXTRA

    def __eq__(self, other: object) -> bool:
        return (self.event, self.data) == other


@dataclass(kw_only=True, slots=True, eq=False)
class Done(Named):
    """The last event."""

    event: Literal["done"] = "done"
    data: str


@dataclass(kw_only=True, slots=True, eq=False)
class Failed(Named):
    """The event that says that the stream failed."""

    event: Literal["oh no"] = "oh no"


Item: TypeAlias = Annotated[
    Hello | Other | Done | Failed | UnknownEvent,
    Tag("event", {"hello": Hello, "other": Other, "done": Done, "oh no": Failed}),
]


def hello(number: int = 1) -> Hello:
    """The event that ``HELLO`` is."""
    return Hello(data=Data(a=number))


def stream_call(**changes: Any) -> StreamCall[Any, Any]:
    """A call that gets events."""
    events: dict[str, Any] = {"kind": "sse", "accept": "text/event-stream", "item": Item}
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
