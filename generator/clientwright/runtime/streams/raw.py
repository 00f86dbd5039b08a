"""The operations of a resource that may be answered by streams, each with its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from ..http.raw import AsyncRawResource, AsyncRecorder, RawResource, Recorder
from .resource import AsyncStreamResource, StreamResource

if TYPE_CHECKING:
    from .call import StreamCall
    from .caller import AsyncStreamCaller, StreamCaller
    from .stream import AsyncStream, Stream

E = TypeVar("E")


class StreamRecorder(Recorder):
    """A caller that keeps the last answer."""

    def __init__(self, caller: StreamCaller) -> None:
        super().__init__(caller)
        self._streams = caller

    def stream(self, call: StreamCall[Any, E]) -> Stream[E]:
        """The call's events, as they come."""
        stream = self._streams.stream(call)
        self.response = stream.response
        return stream


class AsyncStreamRecorder(AsyncRecorder):
    """An async caller that keeps the last answer."""

    def __init__(self, caller: AsyncStreamCaller) -> None:
        super().__init__(caller)
        self._streams = caller

    async def stream(self, call: StreamCall[Any, E]) -> AsyncStream[E]:
        """The call's events, as they come."""
        stream = await self._streams.stream(call)
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
