"""``client.things``, and what stands on it."""

from __future__ import annotations

from functools import cached_property

from .._runtime.http.client import AsyncResource, Resource
from .._runtime.http.raw import AsyncRawResource, RawResource, raw_async, raw_sync
from ..api import things as _things


class RawThings(RawResource):
    """``client.things``, raw: each result with its answer."""

    send = raw_sync(_things.send)
    stream = raw_sync(_things.stream)
    raw = raw_sync(_things.raw)
    with_options = raw_sync(_things.with_options)  # type: ignore[assignment]
    request = raw_sync(_things.request)


class Things(Resource):
    """``client.things``."""

    send = _things.send
    stream = _things.stream
    raw = _things.raw
    with_options = _things.with_options  # type: ignore[assignment]
    request = _things.request


class AsyncRawThings(AsyncRawResource):
    """``client.things``, raw: each result with its answer."""

    send = raw_async(_things.send_async)
    stream = raw_async(_things.stream_async)
    raw = raw_async(_things.raw_async)
    with_options = raw_async(_things.with_options_async)  # type: ignore[assignment]
    request = raw_async(_things.request_async)


class AsyncThings(AsyncResource):
    """``client.things``, awaited."""

    send = _things.send_async
    stream = _things.stream_async
    raw = _things.raw_async
    with_options = _things.with_options_async  # type: ignore[assignment]
    request = _things.request_async
