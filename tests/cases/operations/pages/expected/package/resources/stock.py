"""``client.stock``, and what stands on it."""

from __future__ import annotations

from functools import cached_property

from .._runtime.client import AsyncResource, Resource
from .._runtime.raw import AsyncRawResource, RawResource, raw, raw_async
from ..api import stock as _stock


class RawStock(RawResource):
    """``client.stock``, raw: each result with its answer."""

    list_shelves = raw(_stock.list_shelves)
    list_parcels = raw(_stock.list_parcels)


class Stock(Resource):
    """``client.stock``.

    - ``list_shelves``: List the shelves.
    """

    list_shelves = _stock.list_shelves
    list_parcels = _stock.list_parcels
    raw = cached_property(RawStock)


class AsyncRawStock(AsyncRawResource):
    """``client.stock``, raw: each result with its answer."""

    list_shelves = raw_async(_stock.list_shelves_async)
    list_parcels = raw_async(_stock.list_parcels_async)


class AsyncStock(AsyncResource):
    """``client.stock``, awaited."""

    list_shelves = _stock.list_shelves_async
    list_parcels = _stock.list_parcels_async
    raw = cached_property(AsyncRawStock)
