"""The nodes of the tree on a client that gives streams."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from ..http.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from .call import StreamCall
    from .caller import AsyncStreamCaller, StreamCaller
    from .stream import AsyncStream, Stream

E = TypeVar("E")


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
