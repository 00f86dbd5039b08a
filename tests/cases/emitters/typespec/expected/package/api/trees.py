"""Orchard Service: the operations of ``trees``."""

from __future__ import annotations

from typing import TypedDict, Unpack

from .._later import models
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form, simple
from .._runtime.http.readers import JsonReader, TextReader
from .._runtime.wire.values import UNSET, Unset


class _TreesListArguments(TypedDict, total=False):
    filter: models.Filter | models.FilterDict | Unset


class TreesListArguments(_TreesListArguments, CallOptions):
    """What ``trees_list`` takes and may be left out."""


def _trees_list(
    *,
    filter: models.Filter | models.FilterDict | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.TreesListResponse]:
    return Call(
        operation="Trees_list",
        method="GET",
        path="/trees",
        query=form("filter", filter, explode=False),
        success={"200": JsonReader(models.TreesListResponse)},
        failure={"default": JsonReader(models.Error)},
        options=options,
    )


def trees_list(
    client: Caller, **arguments: Unpack[TreesListArguments]
) -> models.TreesListResponse:
    """``GET /trees``.

    Returns:
        The request has succeeded.

    Raises:
        StatusError: An unexpected error response."""
    return client.send(_trees_list(**arguments))


async def trees_list_async(
    client: AsyncCaller, **arguments: Unpack[TreesListArguments]
) -> models.TreesListResponse:
    """As ``trees_list``, in an event loop."""
    return await client.send(_trees_list(**arguments))


def _trees_analyze(id: str, **options: Unpack[CallOptions]) -> Call[str]:
    return Call(
        operation="Trees_analyze",
        method="POST",
        path=f"/trees/{simple('id', id)}/analyze",
        success={"200": TextReader()},
        options=options,
    )


def trees_analyze(client: Caller, id: str, **options: Unpack[CallOptions]) -> str:
    """``POST /trees/{id}/analyze``.

    Returns:
        The request has succeeded."""
    return client.send(_trees_analyze(id, **options))


async def trees_analyze_async(
    client: AsyncCaller, id: str, **options: Unpack[CallOptions]
) -> str:
    """As ``trees_analyze``, in an event loop."""
    return await client.send(_trees_analyze(id, **options))
