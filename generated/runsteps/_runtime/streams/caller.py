"""What endpoint functions need of a client that can be answered by a stream."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from ..http.caller import AsyncCaller, Caller

if TYPE_CHECKING:
    from .call import StreamCall
    from .stream import AsyncStream, Stream

E = TypeVar("E")


class StreamCaller(Caller, Protocol):
    """Carries calls out and waits for them."""

    def stream(self, call: StreamCall[Any, E]) -> Stream[E]:
        """The call's events, as they come."""
        ...


class AsyncStreamCaller(AsyncCaller, Protocol):
    """Carries calls out in an event loop."""

    async def stream(self, call: StreamCall[Any, E]) -> AsyncStream[E]:
        """The call's events, as they come."""
        ...
