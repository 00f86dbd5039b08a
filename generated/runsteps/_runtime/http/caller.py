"""What endpoint functions need of a client; every client and resource is one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, Self, TypeVar, Unpack

if TYPE_CHECKING:
    from ..messages.exchange import RawResponse
    from ..streams.stream import AsyncStream, Stream
    from .call import Call, CallOptions, StreamCall

T = TypeVar("T")
E = TypeVar("E")


class Caller(Protocol):
    """Carries calls out and waits for them."""

    def send(self, call: Call[T]) -> T:
        """The call's result."""
        ...

    def send_raw(self, call: Call[T]) -> RawResponse[T]:
        """The call's result and the answer that it was in."""
        ...

    def stream(self, call: StreamCall[Any, E]) -> Stream[E]:
        """The call's events, as they come."""
        ...

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """The same, with options as if they were given to each call."""
        ...


class AsyncCaller(Protocol):
    """Carries calls out in an event loop."""

    async def send(self, call: Call[T]) -> T:
        """The call's result."""
        ...

    async def send_raw(self, call: Call[T]) -> RawResponse[T]:
        """The call's result and the answer that it was in."""
        ...

    async def stream(self, call: StreamCall[Any, E]) -> AsyncStream[E]:
        """The call's events, as they come."""
        ...

    def with_options(self, **options: Unpack[CallOptions]) -> Self:
        """The same, with options as if they were given to each call."""
        ...
