"""``client.raw_``, and what stands on it."""

from __future__ import annotations

from functools import cached_property

from .._runtime.http.client import AsyncResource, Resource
from .._runtime.http.raw import AsyncRawResource, RawResource, raw_async, raw_sync
from ..api import raw as _raw


class RawRaw(RawResource):
    """``client.raw_``, raw: each result with its answer."""

    close = raw_sync(_raw.close)


class Raw(Resource):
    """``client.raw_``."""

    close = _raw.close
    raw = cached_property(RawRaw)


class AsyncRawRaw(AsyncRawResource):
    """``client.raw_``, raw: each result with its answer."""

    close = raw_async(_raw.close_async)


class AsyncRaw(AsyncResource):
    """``client.raw_``, awaited."""

    close = _raw.close_async
    raw = cached_property(AsyncRawRaw)
