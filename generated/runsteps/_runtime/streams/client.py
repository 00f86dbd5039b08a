"""The clients that emitted ones are made from where calls are answered by streams, and the nodes of their trees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from ..http.call import AsyncCaller, Caller
from ..http.client import AsyncClientBase, AsyncResource, Resource, SyncClient
from ..http.raw import AsyncRawResource, AsyncRecorder, RawResource, Recorder
from .call import StreamCall

if TYPE_CHECKING:
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


class SyncStreamClient(SyncClient):
    """A client that waits. One may be used by many threads."""

    def stream(self, call: StreamCall[Any, E]) -> Stream[E]:
        """The call's events, as they come."""
        from ..http import transport
        from . import opening, stream

        if self._options:
            call = self._optioned(call)
        http = self._http(call, transport.sync_client, transport.new_client)
        flow = opening.opening(call, self._settings, http)
        response = transport.run(flow, http)
        opened = opening.OpenBody(response.opened, call.operation)
        opened.owner = self._connections
        return stream.Stream(opening.items(call, self._settings, response), opened)


class AsyncStreamClientBase(AsyncClientBase):
    """A client for an event loop."""

    async def stream(self, call: StreamCall[Any, E]) -> AsyncStream[E]:
        """The call's events, as they come."""
        from ..http import transport
        from . import opening, stream

        if self._options:
            call = self._optioned(call)
        http = self._http(call, transport.async_client, transport.new_async_client)
        flow = opening.opening(call, self._settings, http)
        response = await transport.run_async(flow, http)
        opened = opening.OpenAsyncBody(response.opened, call.operation)
        items = opening.items(call, self._settings, response)
        return stream.AsyncStream(items, opened)


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
