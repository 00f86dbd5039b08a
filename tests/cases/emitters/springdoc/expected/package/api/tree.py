"""OpenAPI definition: the operations of ``tree``."""

from __future__ import annotations

from typing import Unpack

from .._later import models
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form, simple
from .._runtime.http.readers import JsonReader


def _list(
    *, pageable: models.Pageable | models.PageableDict, **options: Unpack[CallOptions]
) -> Call[models.PageTree]:
    return Call(
        operation="list",
        method="GET",
        path="/trees",
        query=form("pageable", pageable),
        success={"200": JsonReader(models.PageTree)},
        options=options,
    )


def list(
    client: Caller,
    *,
    pageable: models.Pageable | models.PageableDict,
    **options: Unpack[CallOptions],
) -> models.PageTree:
    """``GET /trees``."""
    return client.send(_list(pageable=pageable, **options))


async def list_async(
    client: AsyncCaller,
    *,
    pageable: models.Pageable | models.PageableDict,
    **options: Unpack[CallOptions],
) -> models.PageTree:
    """As ``list``, in an event loop."""
    return await client.send(_list(pageable=pageable, **options))


def _find(id: int, **options: Unpack[CallOptions]) -> Call[models.Tree]:
    return Call(
        operation="find",
        method="GET",
        path=f"/trees/{simple('id', id)}",
        success={"200": JsonReader(models.Tree)},
        failure={"404": JsonReader(models.ProblemDetail, "application/problem+json")},
        options=options,
    )


def find(client: Caller, id: int, **options: Unpack[CallOptions]) -> models.Tree:
    """``GET /trees/{id}``.

    Raises:
        NotFoundError: Not Found."""
    return client.send(_find(id, **options))


async def find_async(
    client: AsyncCaller, id: int, **options: Unpack[CallOptions]
) -> models.Tree:
    """As ``find``, in an event loop."""
    return await client.send(_find(id, **options))
