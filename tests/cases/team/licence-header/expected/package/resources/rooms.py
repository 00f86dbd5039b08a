# Copyright 2026 Example Ltd. All rights reserved.
# client 2.1.0
"""``client.rooms``, and what stands on it."""

from __future__ import annotations

from functools import cached_property

from .._runtime.http.client import AsyncResource, Resource
from .._runtime.http.raw import AsyncRawResource, RawResource, raw, raw_async
from ..api import rooms as _rooms


class RawRooms(RawResource):
    """``client.rooms``, raw: each result with its answer."""

    list = raw(_rooms.list_rooms)


class Rooms(Resource):
    """``client.rooms``.

    - ``list``: The names of all rooms."""

    list = _rooms.list_rooms
    raw = cached_property(RawRooms)


class AsyncRawRooms(AsyncRawResource):
    """``client.rooms``, raw: each result with its answer."""

    list = raw_async(_rooms.list_rooms_async)


class AsyncRooms(AsyncResource):
    """``client.rooms``, awaited."""

    list = _rooms.list_rooms_async
    raw = cached_property(AsyncRawRooms)
