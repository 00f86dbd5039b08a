"""The clients."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final

from ._runtime.auth.schemes import Scheme
from ._runtime.http.client import AsyncClientBase, SyncClient
from ._runtime.http.raw import AsyncRawResource, RawResource
from ._runtime.pages.pages import raw_pages, raw_pages_async
from .api import search as _search

if TYPE_CHECKING:
    from .resources.events import AsyncEvents, Events
    from .resources.stock import AsyncStock, Stock

_SERVERS: Final[Mapping[str, str]] = {
    "warehouse.example.com": "https://warehouse.example.com",
}
_SCHEMES: Final[Mapping[str, Scheme]] = {}


class RawClient(RawResource):
    """``client``, raw: each result with its answer."""

    search = raw_pages(_search.search_parcels)
    latest = raw_pages(_search.latest_parcels)


class Client(SyncClient):
    """A warehouse."""

    _package = "client"
    _version = "1"
    _servers = _SERVERS
    _schemes = _SCHEMES

    search = _search.search_parcels
    latest = _search.latest_parcels
    raw = cached_property(RawClient)

    @cached_property
    def stock(self) -> Stock:
        from .resources.stock import Stock

        return Stock(self)

    @cached_property
    def events(self) -> Events:
        from .resources.events import Events

        return Events(self)


class AsyncRawClient(AsyncRawResource):
    """``client``, raw: each result with its answer."""

    search = raw_pages_async(_search.search_parcels_async)
    latest = raw_pages_async(_search.latest_parcels_async)


class AsyncClient(AsyncClientBase):
    """A warehouse, in an event loop: every method is awaited."""

    _package = "client"
    _version = "1"
    _servers = _SERVERS
    _schemes = _SCHEMES

    search = _search.search_parcels_async
    latest = _search.latest_parcels_async
    raw = cached_property(AsyncRawClient)

    @cached_property
    def stock(self) -> AsyncStock:
        from .resources.stock import AsyncStock

        return AsyncStock(self)

    @cached_property
    def events(self) -> AsyncEvents:
        from .resources.events import AsyncEvents

        return AsyncEvents(self)
