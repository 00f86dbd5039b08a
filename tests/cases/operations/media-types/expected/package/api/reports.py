"""Answers in several media types: the operations of ``reports``."""

from __future__ import annotations

from typing import Unpack

from .._later import models
from .._runtime.downloads.downloads import downloading, downloading_async
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import simple
from .._runtime.http.readers import BytesReader, JsonReader, NothingReader, TextReader
from .._runtime.media.readers import MediaReader


def _get_report(
    id: str, **options: Unpack[CallOptions]
) -> Call[models.Report | str | bytes]:
    return Call(
        operation="getReport",
        method="GET",
        path=f"/reports/{simple('id', id)}",
        success={
            "200": MediaReader(
                JsonReader(models.Report),
                TextReader("text/csv"),
                BytesReader("application/pdf"),
            )
        },
        failure={
            "404": JsonReader(
                models.Problem, "application/json, application/problem+json"
            )
        },
        options=options,
    )


stream_get_report = downloading(_get_report)
stream_get_report_async = downloading_async(_get_report)


def get_report(
    client: Caller, id: str, **options: Unpack[CallOptions]
) -> models.Report | str | bytes:
    """``GET /reports/{id}``.

    Returns:
        The report. ``text/csv`` as text, ``application/pdf`` as bytes.

    Raises:
        NotFoundError: No such report."""
    return client.send(_get_report(id, **options))


async def get_report_async(
    client: AsyncCaller, id: str, **options: Unpack[CallOptions]
) -> models.Report | str | bytes:
    """As ``get_report``, in an event loop."""
    return await client.send(_get_report(id, **options))


def _get_table(id: str, **options: Unpack[CallOptions]) -> Call[bytes]:
    return Call(
        operation="getTable",
        method="GET",
        path=f"/reports/{simple('id', id)}/table",
        success={"200": BytesReader("Text/CSV")},
        options=options,
    )


stream_get_table = downloading(_get_table)
stream_get_table_async = downloading_async(_get_table)


def get_table(client: Caller, id: str, **options: Unpack[CallOptions]) -> bytes:
    """``GET /reports/{id}/table``.

    Returns:
        The table."""
    return client.send(_get_table(id, **options))


async def get_table_async(
    client: AsyncCaller, id: str, **options: Unpack[CallOptions]
) -> bytes:
    """As ``get_table``, in an event loop."""
    return await client.send(_get_table(id, **options))


def _get_version(
    id: str, **options: Unpack[CallOptions]
) -> Call[models.GetVersionResult]:
    return Call(
        operation="getVersion",
        method="GET",
        path=f"/reports/{simple('id', id)}/versions",
        success={
            "200": MediaReader(
                JsonReader(models.Report, "application/json; v=1"),
                JsonReader(models.GetVersionJsonResponse, "application/json; v=2"),
            )
        },
        options=options,
    )


def get_version(
    client: Caller, id: str, **options: Unpack[CallOptions]
) -> models.GetVersionResult:
    """``GET /reports/{id}/versions``.

    Returns:
        One of two forms."""
    return client.send(_get_version(id, **options))


async def get_version_async(
    client: AsyncCaller, id: str, **options: Unpack[CallOptions]
) -> models.GetVersionResult:
    """As ``get_version``, in an event loop."""
    return await client.send(_get_version(id, **options))


def _get_archive(
    id: str, **options: Unpack[CallOptions]
) -> Call[models.Report | bytes | None]:
    return Call(
        operation="getArchive",
        method="GET",
        path=f"/reports/{simple('id', id)}/archive",
        success={
            "200": JsonReader(models.Report),
            "202": NothingReader(),
            "203": BytesReader("application/zip"),
        },
        options=options,
    )


stream_get_archive = downloading(_get_archive)
stream_get_archive_async = downloading_async(_get_archive)


def get_archive(
    client: Caller, id: str, **options: Unpack[CallOptions]
) -> models.Report | bytes | None:
    """``GET /reports/{id}/archive``.

    Returns:
        200: As JSON. 202: Not packed yet. 203: As a file. ``application/zip`` as bytes.
    """
    return client.send(_get_archive(id, **options))


async def get_archive_async(
    client: AsyncCaller, id: str, **options: Unpack[CallOptions]
) -> models.Report | bytes | None:
    """As ``get_archive``, in an event loop."""
    return await client.send(_get_archive(id, **options))


def _get_old(
    id: str, **options: Unpack[CallOptions]
) -> Call[models.Report | bytes | str]:
    return Call(
        operation="getOld",
        method="GET",
        path=f"/reports/{simple('id', id)}/old",
        success={
            "200": MediaReader(
                BytesReader("application/xml"),
                JsonReader(models.Report),
                TextReader("text/xml"),
            )
        },
        options=options,
    )


def get_old(
    client: Caller, id: str, **options: Unpack[CallOptions]
) -> models.Report | bytes | str:
    """``GET /reports/{id}/old``.

    Returns:
        As it was. ``text/xml`` as text, ``application/xml`` as bytes."""
    return client.send(_get_old(id, **options))


async def get_old_async(
    client: AsyncCaller, id: str, **options: Unpack[CallOptions]
) -> models.Report | bytes | str:
    """As ``get_old``, in an event loop."""
    return await client.send(_get_old(id, **options))
