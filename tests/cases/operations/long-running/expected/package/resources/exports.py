"""``client.exports``, and what stands on it."""

from __future__ import annotations

from functools import cached_property

from .._runtime.http.client import AsyncResource, Resource
from .._runtime.http.raw import AsyncRawResource, RawResource, raw, raw_async
from ..api import exports as _exports


class RawExports(RawResource):
    """``client.exports``, raw: each result with its answer."""

    start = raw(_exports.start_export)


class Exports(Resource):
    """``client.exports``.

    - ``start``: Start an export."""

    start = _exports.start_export
    start_and_poll = _exports.start_export_and_poll
    run_with_tools = _exports.start_export_with_tools
    raw = cached_property(RawExports)


class AsyncRawExports(AsyncRawResource):
    """``client.exports``, raw: each result with its answer."""

    start = raw_async(_exports.start_export_async)


class AsyncExports(AsyncResource):
    """``client.exports``, awaited."""

    start = _exports.start_export_async
    start_and_poll = _exports.start_export_and_poll_async
    run_with_tools = _exports.start_export_with_tools_async
    raw = cached_property(AsyncRawExports)
