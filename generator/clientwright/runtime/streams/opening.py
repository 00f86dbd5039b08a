"""A call whose answer is a stream: up to where the answer begins to come, and the body that is still coming."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from math import inf
from socket import SHUT_RDWR
from time import monotonic
from typing import Any, Final, TypeVar
from weakref import finalize

from ..auth.credentials import OwnCredentials
from ..http.deadlines import Limits, awaited, in_time
from ..http.options import Settings
from ..http.sending import answered, tell
from ..http.transport import FAILURES, HttpResponse, mapped
from ..messages.errors import ApiTimeoutError, plain_body
from ..messages.exchange import Deadline, Flow, Response
from ..wire.deviations import DecodeError, Deviations
from .abandoned import PATIENCE, Exchange, abandoned
from .call import StreamCall, StreamError
from .events import Items

E = TypeVar("E")

_JSON_LINES: Final = frozenset(
    f"{top}/{prefix}{name}"
    for top in ("application", "text")
    for prefix in ("", "x-")
    for name in ("jsonl", "jsonlines", "json-lines", "ndjson")
)
"""The names that JSON Lines go by; none is registered."""


def opening(
    call: StreamCall[Any, E], settings: Settings, http: OwnCredentials
) -> Flow[Response]:
    """Sends a call whose answer is a stream; the answer, whose body is still coming."""
    accept = call.events.accept
    kind = accept.partition(";")[0].strip().lower()
    alike = _JSON_LINES if kind in _JSON_LINES else ()
    response = yield from answered(call, settings, http, (accept, kind, *alike))
    if response.opened is None:
        came = response.media_type or "of no stated type"
        message = f"the answer is {came}, where a stream ({accept}) is described"
        body = plain_body(response.content)
        raise StreamError(
            message, operation=call.operation, response=response, body=body
        )
    return response


def items(call: StreamCall[Any, E], settings: Settings, response: Response) -> Items[E]:
    """The items of the answer; a client that is strict raises what they depart in, any other tells of it."""

    def report(
        operation: str, response: Response, body: Any, found: Deviations
    ) -> None:
        deviations = tuple(found)
        if settings.strict:
            raise DecodeError(
                deviations, operation=operation, response=response, body=body
            )
        tell(settings, operation, deviations, "item")

    made: Any = call.events.items or Items
    found: Items[E] = made(call.events, call.operation, response, report)
    found.most = call.options.get("max_bytes", settings.max_bytes) or found.most
    return found


class _Limits(Limits):
    """How long a stream may go on: until its deadline, and without an item."""

    def __init__(
        self, operation: str, deadline: Deadline | None, idle: float, items: Items[Any]
    ) -> None:
        super().__init__(operation, deadline)
        self._idle = idle
        self._items = items
        self._came = -1
        self._since = 0.0

    def rest(self) -> float:
        """The seconds that are left; those count in which an item is waited for."""
        if self._items.came != self._came:
            self._came = self._items.came
            self._since = monotonic()
        return min(super().rest(), self._since + self._idle - monotonic())

    def late(self) -> ApiTimeoutError:
        """The error of a stream that has no more time."""
        if super().rest() <= 0:
            return super().late()
        message = f"nothing came for {self._idle:g} seconds"
        return ApiTimeoutError(message, operation=self.operation)


def limits(call: StreamCall[Any, E], settings: Settings, items: Items[E]) -> Limits:
    """How long the items of an answer may be waited for."""
    deadline = items.response.opened.request.extensions.get("deadline")
    idle = call.options.get("idle", settings.idle)
    if idle is None:
        return Limits(call.operation, deadline)
    return _Limits(call.operation, deadline, idle, items)


class OpenBody:
    """A body that is still coming."""

    def __init__(self, response: HttpResponse, limits: Limits) -> None:
        self._response = response
        endless = limits.rest() == inf
        self._chunks = response.iter_bytes() if endless else in_time(response, limits)
        self._alone = response.http_version.startswith("HTTP/1")
        """Whether nobody else uses the connection meanwhile, as with HTTP/2."""
        self._limits = limits
        # A generator that has not begun does nothing when it is collected; and at the end of a program it is collected
        # too late: what the library closes with is gone, and CPython 3.13 crashes there. This runs before.
        finalize(self, response.close)
        self.owner: object = None
        """What closes the connection when it is collected, and so must live as long as the body is read."""

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        try:
            return next(self._chunks)
        except FAILURES as error:
            raise mapped(error, self._limits.operation, self._limits) from error

    def finish(self) -> None:
        """Let go of the connection after the last item: for the next call, if the answer ends here and now."""
        network: Any = self._response.extensions.get("network_stream")
        if self._response.is_closed or not (self._alone and hasattr(network, "read")):
            return self.close()
        until = monotonic() + PATIENCE
        read = network.read

        def soon(size: int, timeout: float | None = None) -> bytes:
            left = until - monotonic()
            if left <= 0:
                raise OSError("it goes on")
            found: bytes = read(size, left if timeout is None else min(left, timeout))
            return found

        # The library has no other way to wait for less time than the call was given.
        network.read = soon
        try:
            with suppress(Exception):
                deque(self._chunks, 0)
        finally:
            network.__dict__.pop("read", None)
            self.close()

    def close(self) -> None:
        """Let go of the connection; another thread that waits for its bytes stops at once."""
        network: Any = self._response.extensions.get("network_stream")
        if self._alone and not self._response.is_closed and network is not None:
            with suppress(OSError, AttributeError):
                network.get_extra_info("socket").shutdown(SHUT_RDWR)
        self._response.close()


class OpenAsyncBody:
    """A body that is still coming, in an event loop; when nobody can read it any more it is closed in the background.

    An iterator and no generator, as is all that reads it: nobody has to close it.
    """

    def __init__(self, response: HttpResponse, limits: Limits) -> None:
        self._exchange = Exchange(response)
        self._limits = limits
        finalize(self, abandoned, self._exchange).atexit = False

    async def begin(self) -> None:
        """Have the event loop close it, should it still be there at the end."""
        await anext(self._exchange.guard)

    async def __anext__(self) -> bytes:
        try:
            chunk: bytes = await awaited(self._exchange.read, self._limits)
        except FAILURES as error:
            raise mapped(error, self._limits.operation, self._limits) from error
        return chunk

    async def finish(self) -> None:
        """Let go of the connection after the last item: for the next call, if the answer ends here and now."""
        await self._exchange.finish()

    async def close(self) -> None:
        """Let go of the connection."""
        await self._exchange.close()
