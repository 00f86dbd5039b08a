"""Connections of streams that have come to their end, which the next call uses again."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from network import AsyncClient, Client
from runtime.loopback import Answer, serving
from streaming import DONE, HELLO, hello, stream_call


def ends_at_once() -> Iterator[bytes]:
    yield HELLO + DONE


def ends_soon() -> Iterator[bytes]:
    yield HELLO
    yield DONE
    time.sleep(0.02)


def never_ends() -> Iterator[bytes]:
    yield HELLO + DONE
    for _ in range(100):
        time.sleep(0.02)
        yield b": still there\n\n"


def sync(url: str, count: int, leave: bool) -> list[Any]:
    given: list[Any] = []
    with Client("k", server=url) as client:
        for _ in range(count):
            with client.stream(stream_call()) as stream:
                for event in stream:
                    given.append(event)
                    if leave and event.event == "done":
                        break
    return given


def in_a_loop(url: str, count: int, leave: bool) -> list[Any]:
    async def run() -> list[Any]:
        given: list[Any] = []
        async with AsyncClient("k", server=url) as client:
            for _ in range(count):
                async with await client.stream(stream_call()) as stream:
                    async for event in stream:
                        given.append(event)
                        if leave and event.event == "done":
                            break
        return given

    return asyncio.run(run())


@pytest.mark.parametrize("leave", [False, True])
@pytest.mark.parametrize("pieces", [ends_at_once, ends_soon])
@pytest.mark.parametrize("read", [sync, in_a_loop])
def test_ten_streams_use_one_connection(read: Callable[..., list[Any]], pieces: Any, leave: bool) -> None:
    with serving() as server:
        server.answers = [Answer(headers={"content-type": "text/event-stream"}, pieces=pieces)]
        assert read(server.url, 10, leave) == [hello(), ("done", "[DONE]")] * 10
        assert server.connections == 1


@pytest.mark.parametrize("read", [sync, in_a_loop])
def test_a_server_that_goes_on_after_the_last_event_is_not_waited_for(read: Callable[..., list[Any]]) -> None:
    with serving() as server:
        server.answers = [Answer(headers={"content-type": "text/event-stream"}, pieces=never_ends)]
        began = time.monotonic()
        assert len(read(server.url, 3, False)) == 6
        assert time.monotonic() - began < 2
        assert server.connections == 3


def waits() -> Iterator[bytes]:
    yield HELLO
    time.sleep(5)


def test_a_stream_that_another_thread_closes_ends_at_once() -> None:
    with serving() as server:
        server.answers = [Answer(headers={"content-type": "text/event-stream"}, pieces=waits)]
        with Client("k", server=server.url) as client:
            stream = client.stream(stream_call())
            assert next(iter(stream)) == hello()
            began = time.monotonic()
            threading.Timer(0.1, stream.close).start()
            assert list(stream) == []
            assert time.monotonic() - began < 2


def test_an_async_stream_is_closed_by_either_name() -> None:
    async def run() -> None:
        with serving() as server:
            server.answers = [Answer(headers={"content-type": "text/event-stream"}, pieces=waits)]
            async with AsyncClient("k", server=server.url) as client:
                stream = await client.stream(stream_call())
                asyncio.get_running_loop().call_later(0.1, lambda: tasks.append(asyncio.create_task(stream.aclose())))
                tasks: list[Any] = []
                assert [event async for event in stream] == [hello()]
                (task,) = tasks
                await task

    began = time.monotonic()
    asyncio.run(run())
    assert time.monotonic() - began < 2
