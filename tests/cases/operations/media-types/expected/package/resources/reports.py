"""``client.reports``, and what stands on it."""

from __future__ import annotations

from functools import cached_property

from .._runtime.http.client import AsyncResource, Resource
from .._runtime.http.raw import AsyncRawResource, RawResource, raw, raw_async
from ..api import reports as _reports


class RawReports(RawResource):
    """``client.reports``, raw: each result with its answer."""

    get = raw(_reports.get_report)
    get_table = raw(_reports.get_table)
    get_version = raw(_reports.get_version)
    get_archive = raw(_reports.get_archive)
    get_old = raw(_reports.get_old)


class ReportsGet(Resource):
    """``client.reports.get``; ``stream`` gives the bytes as they come."""

    __call__ = _reports.get_report
    stream = _reports.stream_get_report


class ReportsGetTable(Resource):
    """``client.reports.get_table``; ``stream`` gives the bytes as they come."""

    __call__ = _reports.get_table
    stream = _reports.stream_get_table


class ReportsGetArchive(Resource):
    """``client.reports.get_archive``; ``stream`` gives the bytes as they come."""

    __call__ = _reports.get_archive
    stream = _reports.stream_get_archive


class Reports(Resource):
    """``client.reports``."""

    get = cached_property(ReportsGet)
    get_table = cached_property(ReportsGetTable)
    get_version = _reports.get_version
    get_archive = cached_property(ReportsGetArchive)
    get_old = _reports.get_old
    raw = cached_property(RawReports)


class AsyncRawReports(AsyncRawResource):
    """``client.reports``, raw: each result with its answer."""

    get = raw_async(_reports.get_report_async)
    get_table = raw_async(_reports.get_table_async)
    get_version = raw_async(_reports.get_version_async)
    get_archive = raw_async(_reports.get_archive_async)
    get_old = raw_async(_reports.get_old_async)


class AsyncReportsGet(AsyncResource):
    """``client.reports.get``; ``stream`` gives the bytes as they come."""

    __call__ = _reports.get_report_async
    stream = _reports.stream_get_report_async


class AsyncReportsGetTable(AsyncResource):
    """``client.reports.get_table``; ``stream`` gives the bytes as they come."""

    __call__ = _reports.get_table_async
    stream = _reports.stream_get_table_async


class AsyncReportsGetArchive(AsyncResource):
    """``client.reports.get_archive``; ``stream`` gives the bytes as they come."""

    __call__ = _reports.get_archive_async
    stream = _reports.stream_get_archive_async


class AsyncReports(AsyncResource):
    """``client.reports``, awaited."""

    get = cached_property(AsyncReportsGet)
    get_table = cached_property(AsyncReportsGetTable)
    get_version = _reports.get_version_async
    get_archive = cached_property(AsyncReportsGetArchive)
    get_old = _reports.get_old_async
    raw = cached_property(AsyncRawReports)
