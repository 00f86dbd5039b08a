# Copyright 2026 Example Ltd. All rights reserved.
# client 2.1.0
"""``client.lamps``, and what stands on it."""

from __future__ import annotations

from functools import cached_property

from .._runtime.http.client import AsyncResource, Resource
from .._runtime.http.raw import AsyncRawResource, RawResource, raw, raw_async
from ..api import lamps as _lamps


class RawLamps(RawResource):
    """``client.lamps``, raw: each result with its answer."""

    list = raw(_lamps.list_lamps)
    change = raw(_lamps.change_lamp)


class Lamps(Resource):
    """``client.lamps``.

    - ``list``: The lamps of a room, or all of them.
    - ``change``: Change a lamp."""

    list = _lamps.list_lamps
    change = _lamps.change_lamp
    raw = cached_property(RawLamps)


class AsyncRawLamps(AsyncRawResource):
    """``client.lamps``, raw: each result with its answer."""

    list = raw_async(_lamps.list_lamps_async)
    change = raw_async(_lamps.change_lamp_async)


class AsyncLamps(AsyncResource):
    """``client.lamps``, awaited."""

    list = _lamps.list_lamps_async
    change = _lamps.change_lamp_async
    raw = cached_property(AsyncRawLamps)
