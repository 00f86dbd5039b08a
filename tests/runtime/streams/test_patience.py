"""How long a stream may take: all of it, and without an event."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from network import AsyncClient, Client
from runtime.loopback import Answer, Server, serving
from streaming import DONE, EVENTS, HELLO, Read, hello, read_async, read_sync, stream_call

from clientwright.runtime.messages.errors import ApiTimeoutError
from clientwright.runtime.streams.call import StreamError


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as found:
        yield found


def pings(*, event: bool) -> Iterator[bytes]:
    """An event, and then a sign of life for ever, which is a comment or another event."""
    yield HELLO
    for _ in range(100):
        time.sleep(0.02)
        yield HELLO if event else b": ping\n\n"


def of(server: Server, pieces: Any) -> Any:
    server.answers = [Answer(headers={**EVENTS}, pieces=pieces)]
    return stream_call()


def sync(server: Server, call: Any, slow: float = 0, **options: Any) -> list[Any]:
    with httpx2.Client(verify=False) as http:
        items = []
        with Client("k", server=server.url, http_client=http, **options).stream(call) as stream:
            for item in stream:
                items.append(item)
                time.sleep(slow)
        return items


def in_a_loop(server: Server, call: Any, slow: float = 0, **options: Any) -> list[Any]:
    async def run() -> list[Any]:
        async with httpx2.AsyncClient(verify=False) as http:
            client = AsyncClient("k", server=server.url, http_client=http, **options)
            items = []
            async with await client.stream(call) as stream:
                async for item in stream:
                    items.append(item)
                    await asyncio.sleep(slow)
            return items

    return asyncio.run(run())


@pytest.fixture(params=[sync, in_a_loop], ids=["sync", "async"])
def take(request: pytest.FixtureRequest) -> Read:
    found: Read = request.param
    return found


def test_a_stream_that_only_pings_ends_when_it_has_been_idle(server: Server, take: Read) -> None:
    begin = time.monotonic()
    with pytest.raises(StreamError, match=r"nothing came for 0\.2 seconds") as caught:
        take(server, of(server, lambda: pings(event=False)), idle=0.2)
    assert time.monotonic() - begin < 1
    assert caught.value.received == (hello(),)
    assert isinstance(caught.value.__cause__, ApiTimeoutError)


def test_a_stream_of_events_is_not_idle_but_ends_at_its_deadline(server: Server, take: Read) -> None:
    begin = time.monotonic()
    with pytest.raises(StreamError, match=r"the deadline of 0\.5 seconds is over") as caught:
        take(server, of(server, lambda: pings(event=True)), idle=0.2, deadline=0.5)
    assert 0.4 < time.monotonic() - begin < 1.5
    assert caught.value.came > 5


def test_a_stream_that_says_nothing_more_ends_too(server: Server, take: Read) -> None:
    def silent() -> Iterator[bytes]:
        yield HELLO
        time.sleep(1)

    with pytest.raises(StreamError, match="nothing came"):
        take(server, of(server, silent), idle=0.1)
    with pytest.raises(StreamError, match="the deadline"):
        take(server, of(server, silent), deadline=0.1)


def test_who_takes_long_over_an_event_has_not_waited_for_the_next(server: Server, take: Read) -> None:
    def whole() -> Iterator[bytes]:
        yield HELLO
        yield HELLO
        time.sleep(0.1)
        yield DONE

    assert len(take(server, of(server, whole), slow=0.25, idle=0.2)) == 3


@pytest.mark.parametrize("read", [read_sync, read_async], ids=["sync", "async"])
def test_a_stream_in_time_is_as_ever(read: Read) -> None:
    from streaming import answer

    wire, body = answer(HELLO, DONE)
    assert len(read(wire, stream_call(), deadline=5, idle=5)) == 2
    assert body.closed


def test_the_connection_of_a_stream_with_a_deadline_is_used_again(server: Server, take: Read) -> None:
    call = of(server, lambda: iter((HELLO, DONE)))
    with httpx2.Client(verify=False) as http:
        client = Client("k", server=server.url, http_client=http, deadline=5, idle=5)
        for _ in range(3):
            with client.stream(call) as stream:
                assert len(list(stream)) == 2
    assert server.connections == 1
