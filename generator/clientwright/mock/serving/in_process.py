"""The mock without a socket: a transport for httpx2's synchronous client."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import assert_never

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
        path, _, query = request.url.raw_path.decode("ascii").partition("?")
        headers = tuple(
            (name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in request.headers.raw
        )
        received = Request(method=request.method, path=path, query=query, headers=headers, body=request.read())
        body = _Body(self._front.deliver(received), request, self._sleep)
        start = body.started()
        return httpx2.Response(start.status, headers=list(start.headers), stream=body)


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
        match step:
            case Wait():
                limit: float | None = self._request.extensions.get("timeout", {}).get("read")
                if limit is not None and step.seconds > limit:
                    self._sleep(limit)
                    raise httpx2.ReadTimeout("The mock waits longer than the read timeout.", request=self._request)
                self._sleep(step.seconds)
            case Reset():
                raise httpx2.ReadError("The mock reset the connection.", request=self._request)
            case Start() | Send():
                return
            case _:
                assert_never(step)
