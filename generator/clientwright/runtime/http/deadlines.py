"""How much time a call has: for each step, and for the whole of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from math import inf
from time import monotonic
from typing import Any, Final

from ..messages.errors import ApiTimeoutError
from ..messages.exchange import Deadline
from ..wire.values import UNSET

USUAL: Final = 600.0
CONNECT_SECONDS: Final = 30.0
"""How long a connection may take to be made at most, however long the answer may take."""


def begun(seconds: float | None) -> Deadline | None:
    """A deadline so many seconds from now; one that has begun stays."""
    if seconds is None or isinstance(seconds, Deadline):
        return seconds
    return Deadline(seconds)


class Limits:
    """How long an exchange may go on."""

    def __init__(self, operation: str, deadline: Deadline | None) -> None:
        self.operation = operation
        self.deadline = deadline

    def rest(self) -> float:
        """The seconds that are left; 0 or less when it is over."""
        return inf if self.deadline is None else self.deadline.until - monotonic()

    def left(self) -> float:
        """The seconds that are left; ``ApiTimeoutError`` when there are none."""
        rest = self.rest()
        if rest <= 0:
            raise self.late()
        return rest

    def late(self) -> ApiTimeoutError:
        """The error of an exchange that has no more time."""
        message = f"the deadline of {self.deadline:g} seconds is over"
        return ApiTimeoutError(message, operation=self.operation)


@lru_cache
def _each(timeout: float | None) -> dict[str, float | None]:
    connect = None if timeout is None else min(timeout, CONNECT_SECONDS)
    return {"connect": connect, "read": timeout, "write": timeout, "pool": timeout}


def steps(timeout: Any, http: Any) -> Mapping[str, float | None]:
    """The seconds for each step of an exchange: what is said, else what the HTTP client was given, else the usual."""
    if timeout is UNSET:
        timeout = own = http.timeout
        # As long as the library waits if nobody says how long.
        if own.connect == own.read == own.write == own.pool == 5.0:
            return _each(USUAL)
    if timeout is None or isinstance(timeout, int | float):
        return _each(timeout)
    each: Mapping[str, float | None] = timeout.as_dict()
    return each


@contextmanager
def bounded(response: Any, limits: Limits) -> Generator[None, None, None]:
    """Have no reading of an answer's body take longer than there is time.

    The library has no other way: its timeouts are for each step, and who sends a byte now and then never meets one.
    """
    network = response.extensions.get("network_stream")
    # Of a connection of HTTP/2, others use the same stream meanwhile.
    if not (response.http_version.startswith("HTTP/1") and hasattr(network, "read")):
        yield
        return
    read = network.read

    def in_time(size: int, timeout: float | None = None) -> bytes:
        seconds = limits.left()
        found: bytes = read(size, seconds if timeout is None else min(seconds, timeout))
        return found

    network.read = in_time
    try:
        yield
    finally:
        network.__dict__.pop("read", None)


def in_time(response: Any, limits: Limits) -> Generator[bytes, None, None]:
    """The chunks of an answer's body, for as long as there is time."""
    chunks = response.iter_bytes()
    with bounded(response, limits):
        while limits.left() and (chunk := next(chunks, None)) is not None:
            limits.left()
            yield chunk


async def awaited(reading: Callable[[], Awaitable[Any]], limits: Limits) -> Any:
    """What is read, if it comes while there is time."""
    seconds = limits.left()
    if seconds == inf:
        return await reading()
    from anyio import move_on_after

    with move_on_after(seconds):
        return await reading()
    raise limits.late()
