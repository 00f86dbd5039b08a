"""What carries out calls that are answered by streams: what functions need, and the nodes of the tree on a client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from ..http.call import AsyncCaller, Caller
from ..http.client import AsyncResource, Resource
from ..http.raw import AsyncRawResource, AsyncRecorder, RawResource, Recorder

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


class StreamResource(Resource):
    """A node of the tree on a client."""

    def __init__(self, caller: StreamCaller) -> None:
        super().__init__(caller)
        self._streams: StreamCaller = (
            caller._streams if isinstance(caller, StreamResource) else caller
        )

    def stream(self, call: StreamCall[Any, E]) -> Stream[E]:
        """The call's events, as they come."""
        return self._streams.stream(call)


class AsyncStreamResource(AsyncResource):
    """A node of the tree on an async client."""

    def __init__(self, caller: AsyncStreamCaller) -> None:
        super().__init__(caller)
        self._streams: AsyncStreamCaller = (
            caller._streams if isinstance(caller, AsyncStreamResource) else caller
        )

    async def stream(self, call: StreamCall[Any, E]) -> AsyncStream[E]:
        """The call's events, as they come."""
        return await self._streams.stream(call)


class StreamRecorder(Recorder, StreamResource):
    """A caller that keeps the last answer."""

    def stream(self, call: StreamCall[Any, E]) -> Stream[E]:
        """The call's events, as they come."""
        stream = super().stream(call)
        self.response = stream.response
        return stream


class AsyncStreamRecorder(AsyncRecorder, AsyncStreamResource):
    """An async caller that keeps the last answer."""

    async def stream(self, call: StreamCall[Any, E]) -> AsyncStream[E]:
        """The call's events, as they come."""
        stream = await super().stream(call)
        self.response = stream.response
        return stream


class RawStreamResource(RawResource, StreamResource):
    """The operations of a resource, each giving its result in a ``RawResponse``."""

    def _recorder(self) -> StreamRecorder:
        return StreamRecorder(self)


class AsyncRawStreamResource(AsyncRawResource, AsyncStreamResource):
    """The operations of an async resource, each giving its result in a ``RawResponse``."""

    def _recorder(self) -> AsyncStreamRecorder:
        return AsyncStreamRecorder(self)
