"""Orchard: the operations of ``trees``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from .._later import models
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form, simple
from .._runtime.http.readers import JsonReader, NothingReader
from .._runtime.wire.values import UNSET, Unset

if TYPE_CHECKING:
    from datetime import datetime


class _CreateArguments(TypedDict, total=False):
    meta: Mapping[str, Any] | Unset


class CreateArguments(_CreateArguments, CallOptions):
    """What ``create`` takes and may be left out."""


def _create(
    *,
    name: str,
    planted_at: datetime | str,
    meta: Mapping[str, Any] | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[None]:
    return Call(
        operation="TreesController_create",
        method="POST",
        path="/trees",
        body=JsonBody({"name": name, "plantedAt": planted_at, "meta": meta}),
        success={"201": NothingReader()},
        options=options,
    )


def create(
    client: Caller,
    *,
    name: str,
    planted_at: datetime | str,
    **arguments: Unpack[CreateArguments],
) -> None:
    """``POST /trees``."""
    return client.send(_create(name=name, planted_at=planted_at, **arguments))


async def create_async(
    client: AsyncCaller,
    *,
    name: str,
    planted_at: datetime | str,
    **arguments: Unpack[CreateArguments],
) -> None:
    """As ``create``, in an event loop."""
    return await client.send(_create(name=name, planted_at=planted_at, **arguments))


def _find_all(
    *, limit: float, **options: Unpack[CallOptions]
) -> Call[models.FindAllResponse]:
    return Call(
        operation="TreesController_findAll",
        method="GET",
        path="/trees",
        query=form("limit", limit),
        success={"200": JsonReader(models.FindAllResponse)},
        options=options,
    )


def find_all(
    client: Caller, *, limit: float, **options: Unpack[CallOptions]
) -> models.FindAllResponse:
    """``GET /trees``."""
    return client.send(_find_all(limit=limit, **options))


async def find_all_async(
    client: AsyncCaller, *, limit: float, **options: Unpack[CallOptions]
) -> models.FindAllResponse:
    """As ``find_all``, in an event loop."""
    return await client.send(_find_all(limit=limit, **options))


def _find_one(id: str, **options: Unpack[CallOptions]) -> Call[models.FindOneResponse]:
    return Call(
        operation="TreesController_findOne",
        method="GET",
        path=f"/trees/{simple('id', id)}",
        success={"200": JsonReader(models.FindOneResponse)},
        options=options,
    )


def find_one(
    client: Caller, id: str, **options: Unpack[CallOptions]
) -> models.FindOneResponse:
    """``GET /trees/{id}``."""
    return client.send(_find_one(id, **options))


async def find_one_async(
    client: AsyncCaller, id: str, **options: Unpack[CallOptions]
) -> models.FindOneResponse:
    """As ``find_one``, in an event loop."""
    return await client.send(_find_one(id, **options))
