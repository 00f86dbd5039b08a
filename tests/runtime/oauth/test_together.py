"""Calls that need a token at the same time: one asks for all, and none blocks another."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import httpx2
import pytest
from runtime.oauth.server import PAIR, AsyncClient, Client, Server, one

from clientwright.runtime.messages import errors


class _Stop(BaseException):
    """What ends a call from outside, as an interrupt does."""


def test_threads_that_need_a_token_at_once_ask_for_one() -> None:
    server = Server()
    go = threading.Barrier(8)
    results: list[Any] = []

    def slow(request: httpx2.Request) -> httpx2.Response:
        if request.url.path == "/token":
            begun.set()
            release.wait(2)
        return server(request)

    begun, release = threading.Event(), threading.Event()
    client = Client(credentials={"oauth": PAIR}, http_client=httpx2.Client(transport=httpx2.MockTransport(slow)))

    def work() -> None:
        go.wait(2)
        results.append(client.send(one()))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    begun.wait(2)
    release.set()
    for thread in threads:
        thread.join(2)
    assert results == [{"with": "t0ken1"}] * 8
    assert len(server.asked) == 1


def test_tasks_that_need_a_token_at_once_ask_for_one_and_a_cancelled_one_blocks_none() -> None:
    server = Server()

    async def run() -> None:
        release = asyncio.Event()

        async def slow(request: httpx2.Request) -> httpx2.Response:
            if request.url.path == "/token":
                await release.wait()
            return server(request)

        http = httpx2.AsyncClient(transport=httpx2.MockTransport(slow))
        client = AsyncClient(credentials={"oauth": PAIR}, http_client=http)
        first = asyncio.create_task(client.send(one()))
        await asyncio.sleep(0.01)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        tasks = [asyncio.create_task(client.send(one())) for _ in range(8)]
        await asyncio.sleep(0.01)
        release.set()
        assert await asyncio.wait_for(asyncio.gather(*tasks), 2) == [{"with": "t0ken1"}] * 8

    asyncio.run(run())
    assert len(server.asked) == 1


def test_a_call_that_is_stopped_while_it_fetches_a_token_blocks_no_other() -> None:
    server = Server()
    server.failures = [_Stop()]
    client = Client(credentials={"oauth": PAIR}, http_client=server.client())
    with pytest.raises(_Stop) as kept:
        client.send(one())
    assert client.send(one(options={"timeout": 0.05})) == {"with": "t0ken2"}
    server.failures = [_Stop()]

    async def run() -> None:
        both = AsyncClient(credentials={"oauth": PAIR}, http_client=server.async_client())
        with pytest.raises(_Stop) as kept:
            await both.send(one())
        assert await both.send(one(options={"timeout": 0.05})) == {"with": "t0ken4"}
        assert kept.traceback

    asyncio.run(run())
    assert kept.traceback  # which holds on to all that was going on


def test_waiting_for_anothers_token_ends_with_the_calls_timeout() -> None:
    async def run() -> None:
        async def never(request: httpx2.Request) -> httpx2.Response:
            await asyncio.Event().wait()
            raise AssertionError(request)

        http = httpx2.AsyncClient(transport=httpx2.MockTransport(never))
        client = AsyncClient(credentials={"oauth": PAIR}, http_client=http)
        first = asyncio.create_task(client.send(one()))
        await asyncio.sleep(0.01)
        with pytest.raises(errors.ApiTimeoutError, match="another call"):
            await client.send(one(options={"timeout": 0.03}))
        first.cancel()

    asyncio.run(run())
