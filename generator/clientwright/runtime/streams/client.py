"""The clients that emitted ones are made from where calls are answered by streams.

What stands on them is in ``caller``: a client that is only made loads nothing of a call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from ..http.client import AsyncClientBase, SyncClient

if TYPE_CHECKING:
    from .awaited import Opening
    from .call import StreamCall
    from .stream import AsyncStream, Stream

E = TypeVar("E")


class SyncStreamClient(SyncClient):
    """A client that waits. One may be used by many threads."""

    def __stream__(self, call: StreamCall[Any, E]) -> Stream[E]:
        """The call's events, as they come."""
        from ..http import transport
        from . import opening, stream

        call, http = self._ready(call, transport.sync_client, transport.new_client)
        flow = opening.opening(call, self._settings, http)
        response = transport.run(flow, http)
        items = opening.items(call, self._settings, response)
        limits = opening.limits(call, self._settings, items)
        opened = opening.OpenBody(response.opened, limits)
        opened.owner = self._connections
        return stream.Stream(items, opened)


class AsyncStreamClientBase(AsyncClientBase):
    """A client for an event loop."""

    def __stream__(self, call: StreamCall[Any, E]) -> Opening[E]:
        """The call's events, as they come."""
        from .awaited import Opening

        return Opening(self._opened(call))

    async def _opened(self, call: StreamCall[Any, E]) -> AsyncStream[E]:
        from ..http import transport
        from . import opening, stream

        known, make = transport.async_client, transport.new_async_client
        call, http = self._ready(call, known, make)
        flow = opening.opening(call, self._settings, http)
        response = await transport.run_async(flow, http)
        items = opening.items(call, self._settings, response)
        limits = opening.limits(call, self._settings, items)
        opened = opening.OpenAsyncBody(response.opened, limits)
        await opened.begin()
        return stream.AsyncStream(items, opened)
