"""A stream as an object: iterated once, closed, and followed by another."""

from __future__ import annotations

import asyncio
import gc
import sys
from typing import Any

import httpx2
import pytest
from network import AsyncClient, Client, Wire
from streaming import DONE, EVENTS, HELLO, TALES, Pieces, answer, hello, stream_call

from clientwright.runtime.streams.call import StreamError


def test_a_stream_tells_of_its_response_and_is_read_once() -> None:
    wire, _ = answer(HELLO, DONE)
    stream = Client("k", http_client=wire.client()).stream(stream_call())
    assert (stream.status, stream.request_id) == (200, "r1")
    assert list(stream) == [hello(), ("done", "[DONE]")]
    assert list(stream) == []
    stream.close()
    assert list(stream) == []


def test_a_loop_ends_when_the_stream_is_closed_in_it_and_none_can_begin_after_that() -> None:
    wire, body = answer(HELLO, HELLO, DONE)
    stream = Client("k", http_client=wire.client()).stream(stream_call())
    for _ in stream:
        stream.close()
    assert body.closed
    with pytest.raises(StreamError, match="left before its end") as caught:
        list(stream)
    assert caught.value.received == (hello(),)


def test_an_async_loop_ends_when_the_stream_is_closed_in_it_and_none_can_begin_after_that() -> None:
    async def run() -> None:
        wire, body = answer(HELLO, HELLO, DONE)
        stream = await AsyncClient("k", http_client=wire.async_client()).stream(stream_call())
        async for _ in stream:
            await stream.close()
        assert body.closed
        with pytest.raises(StreamError, match="left before its end"):
            await anext(aiter(stream))

    asyncio.run(run())


def test_a_stream_that_failed_does_not_look_like_an_empty_one_afterwards() -> None:
    wire, _ = answer(HELLO)
    stream = Client("k", http_client=wire.client()).stream(stream_call())
    for _ in range(2):
        with pytest.raises(StreamError):
            list(stream)


def test_a_stream_goes_on_with_those_that_follow_it() -> None:
    wire = Wire(*(lambda body=body: httpx2.Response(200, headers=EVENTS, stream=Pieces(*body)) for body in TALES))
    client, seen = Client("k", http_client=wire.client()), list[Any]()

    def following() -> Any:
        return client.stream(stream_call()) if len(wire.requests) < 3 else None

    stream = client.stream(stream_call())
    stream.watch(lambda _, item: seen.append(item["data"]))
    given: list[Any] = []
    with pytest.raises(StreamError, match="cut") as caught:
        given.extend(stream.continue_with(following))
    assert list(caught.value.received) == given
    assert [one["a"] for one in seen if isinstance(one, dict)] == [1, 2, 3]
    assert len(wire.requests) == 3


def test_an_async_stream_goes_on_with_those_that_follow_it() -> None:
    async def run() -> None:
        wire = Wire(
            *(lambda body=body: httpx2.Response(200, headers=EVENTS, stream=Pieces(*body)) for body in TALES[:2])
        )
        client = AsyncClient("k", http_client=wire.async_client())

        async def following() -> Any:
            return await client.stream(stream_call()) if len(wire.requests) < 2 else None

        stream = (await client.stream(stream_call())).continue_with(following)
        assert [one async for one in stream] == [hello(1), ("done", "[DONE]"), hello(2), ("done", "[DONE]")]

    asyncio.run(run())


def test_a_stream_that_is_left_leaves_no_generator_to_be_collected() -> None:
    """Who collects one warns of it (trio), or closes it at some other time (asyncio)."""
    left: list[str] = []

    async def main() -> None:
        sys.set_asyncgen_hooks(finalizer=lambda generator: left.append(generator.__qualname__))
        wire, _ = answer(HELLO, HELLO, DONE)
        async with await AsyncClient("k", http_client=wire.async_client()).stream(stream_call()) as stream:
            async for _ in stream:
                break
        gc.collect()

    asyncio.run(main())
    assert [name for name in left if not name.startswith(("Pieces", "BoundAsyncStream"))] == []
