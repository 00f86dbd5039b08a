"""The mock without a socket: transports for httpx2's clients."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import assert_never

import anyio
import httpx2

from clientwright.mock.service import Service
from clientwright.mock.serving.front import Front
from clientwright.mock.wire.delivery import Delivery, Reset, Send, Start, Wait
from clientwright.mock.wire.message import Request


class SyncTransport(httpx2.BaseTransport):
    """A transport that asks a service; a stream arrives chunk by chunk.

    Faults are as on a socket: a reset is an ``httpx2.ReadError``, and a wait that is longer than the request's read
    timeout an ``httpx2.ReadTimeout`` after that time. ``sleep`` waits so many seconds.
    """

    def __init__(self, service: Service, *, sleep: Callable[[float], None] = time.sleep) -> None:
        self.service = service
        self._front = Front(service)
        self._sleep = sleep

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """The service's response to an httpx2 request."""
        body = _Body(self._front.deliver(_received(request, request.read())), request, self._sleep)
        start = body.started()
        return httpx2.Response(start.status, headers=list(start.headers), stream=body)


class AsyncTransport(httpx2.AsyncBaseTransport):
    """The same for httpx2's client of event loops, in asyncio and trio; ``sleep`` is awaited."""

    def __init__(self, service: Service, *, sleep: Callable[[float], Awaitable[None]] = anyio.sleep) -> None:
        self.service = service
        self._front = Front(service)
        self._sleep = sleep

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """The service's response to an httpx2 request."""
        body = _AsyncBody(self._front.deliver(_received(request, await request.aread())), request, self._sleep)
        start = await body.started()
        return httpx2.Response(start.status, headers=list(start.headers), stream=body)


def _received(request: httpx2.Request, content: bytes) -> Request:
    path, _, query = request.url.raw_path.decode("ascii").partition("?")
    headers = tuple((name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in request.headers.raw)
    return Request(method=request.method, path=path, query=query, headers=headers, body=content)


class _Body(httpx2.SyncByteStream):
    """The steps of a delivery, carried out as the client reads."""

    def __init__(self, delivery: Delivery, request: httpx2.Request, sleep: Callable[[float], None]) -> None:
        self._delivery = delivery
        self._request = request
        self._sleep = sleep

    def started(self) -> Start:
        """The status and the headers, when they come; raises what a client sees instead of them."""
        try:
            for step in self._delivery.steps:
                if isinstance(step, Start):
                    return step
                self._endure(step)
            raise httpx2.RemoteProtocolError("The mock ended without an answer.", request=self._request)
        except BaseException:
            self.close()
            raise

    def __iter__(self) -> Iterator[bytes]:
        for step in self._delivery.steps:
            if isinstance(step, Send):
                yield step.data
            else:
                self._endure(step)

    def close(self) -> None:
        """End the delivery, as a client does that goes away."""
        self._delivery.close()

    def _endure(self, step: Start | Send | Wait | Reset) -> None:
        seconds, error = _endured(step, self._request)
        if seconds:
            self._sleep(seconds)
        if error is not None:
            raise error


class _AsyncBody(httpx2.AsyncByteStream):
    """The steps of a delivery, carried out as the client reads in an event loop."""

    def __init__(self, delivery: Delivery, request: httpx2.Request, sleep: Callable[[float], Awaitable[None]]) -> None:
        self._delivery = delivery
        self._request = request
        self._sleep = sleep

    async def started(self) -> Start:
        """The status and the headers, when they come; raises what a client sees instead of them."""
        try:
            for step in self._delivery.steps:
                if isinstance(step, Start):
                    return step
                await self._endure(step)
            raise httpx2.RemoteProtocolError("The mock ended without an answer.", request=self._request)
        except BaseException:
            self._delivery.close()
            raise

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for step in self._delivery.steps:
            if isinstance(step, Send):
                yield step.data
            else:
                await self._endure(step)

    async def aclose(self) -> None:
        """End the delivery, as a client does that goes away."""
        self._delivery.close()

    async def _endure(self, step: Start | Send | Wait | Reset) -> None:
        seconds, error = _endured(step, self._request)
        if seconds:
            await self._sleep(seconds)
        if error is not None:
            raise error


def _endured(step: Start | Send | Wait | Reset, request: httpx2.Request) -> tuple[float, Exception | None]:
    """How long a client waits at a step, and what it raises then."""
    match step:
        case Wait():
            limit: float | None = request.extensions.get("timeout", {}).get("read")
            if limit is not None and step.seconds > limit:
                return limit, httpx2.ReadTimeout("The mock waits longer than the read timeout.", request=request)
            return step.seconds, None
        case Reset():
            return 0.0, httpx2.ReadError("The mock reset the connection.", request=request)
        case Start() | Send():
            return 0.0, None
        case _:
            assert_never(step)
