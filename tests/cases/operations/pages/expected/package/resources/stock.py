"""``client.stock``, and what stands on it."""

from __future__ import annotations

from functools import cached_property

from .._runtime.http.client import AsyncResource, Resource
from .._runtime.http.raw import AsyncRawResource, RawResource
from .._runtime.pages.pages import raw_pages, raw_pages_async
from ..api import stock as _stock


class RawStock(RawResource):
    """``client.stock``, raw: each result with its answer."""

    list_shelves = raw_pages(_stock.list_shelves)
    list_parcels = raw_pages(_stock.list_parcels)


class Stock(Resource):
    """``client.stock``.

    - ``list_shelves``: List the shelves."""

    list_shelves = _stock.list_shelves
    list_parcels = _stock.list_parcels
    raw = cached_property(RawStock)


class AsyncRawStock(AsyncRawResource):
    """``client.stock``, raw: each result with its answer."""

    list_shelves = raw_pages_async(_stock.list_shelves_async)
    list_parcels = raw_pages_async(_stock.list_parcels_async)


class AsyncStock(AsyncResource):
    """``client.stock``, awaited."""

    list_shelves = _stock.list_shelves_async
    list_parcels = _stock.list_parcels_async
    raw = cached_property(AsyncRawStock)
