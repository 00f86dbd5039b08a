"""What carries out calls that are answered by streams: what functions need, and the nodes of the tree on a client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from ..http.call import AsyncCaller, Caller
from ..http.client import AsyncResource, Resource
from ..http.raw import AsyncRawResource, AsyncRecorder, RawResource, Recorder
from .awaited import Opening

if TYPE_CHECKING:
    from .call import StreamCall
    from .stream import AsyncStream, Stream

E = TypeVar("E")


class StreamCaller(Caller, Protocol):
    """Carries calls out and waits for them."""

    def __stream__(self, call: StreamCall[Any, E]) -> Stream[E]:
        """The call's events, as they come."""
        ...


class AsyncStreamCaller(AsyncCaller, Protocol):
    """Carries calls out in an event loop."""

    def __stream__(self, call: StreamCall[Any, E]) -> Opening[E]:
        """The call's events, as they come."""
        ...


class StreamResource(Resource):
    """A node of the tree on a client."""

    def __stream__(self, call: StreamCall[Any, E]) -> Stream[E]:
        """The call's events, as they come."""
        stream: Stream[E] = self._caller.__stream__(call)
        return stream


class AsyncStreamResource(AsyncResource):
    """A node of the tree on an async client."""

    def __stream__(self, call: StreamCall[Any, E]) -> Opening[E]:
        """The call's events, as they come."""
        opening: Opening[E] = self._caller.__stream__(call)
        return opening


class StreamRecorder(Recorder, StreamResource):
    """A caller that keeps the last answer."""

    def __stream__(self, call: StreamCall[Any, E]) -> Stream[E]:
        """The call's events, as they come."""
        stream = super().__stream__(call)
        self.response = stream.response
        return stream


class AsyncStreamRecorder(AsyncRecorder, AsyncStreamResource):
    """An async caller that keeps the last answer."""

    def __stream__(self, call: StreamCall[Any, E]) -> Opening[E]:
        """The call's events, as they come."""
        return Opening(self._recorded(super().__stream__(call)))

    async def _recorded(self, opening: Opening[E]) -> AsyncStream[E]:
        stream = await opening
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
