"""Crew: the operations of ``crew``."""

from __future__ import annotations

from typing import Unpack

from .._later import models
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import simple
from .._runtime.http.readers import JsonReader


def _get_sailor(id: str, **options: Unpack[CallOptions]) -> Call[models.Sailor]:
    return Call(
        operation="getSailor",
        method="GET",
        path=f"/crew/{simple('id', id)}",
        success={"200": JsonReader(models.Sailor)},
        options=options,
    )


def get_sailor(
    client: Caller, id: str, **options: Unpack[CallOptions]
) -> models.Sailor:
    """``GET /crew/{id}``.

    Returns:
        a sailor."""
    return client.send(_get_sailor(id, **options))


async def get_sailor_async(
    client: AsyncCaller, id: str, **options: Unpack[CallOptions]
) -> models.Sailor:
    """As ``get_sailor``, in an event loop."""
    return await client.send(_get_sailor(id, **options))


def _list_crew(**options: Unpack[CallOptions]) -> Call[models.Sailor]:
    return Call(
        operation="listCrew",
        method="GET",
        path="/crew",
        success={"200": JsonReader(models.Sailor)},
        options=options,
    )


def list_crew(client: Caller, **options: Unpack[CallOptions]) -> models.Sailor:
    """``GET /crew``.

    Returns:
        a sailor."""
    return client.send(_list_crew(**options))


async def list_crew_async(
    client: AsyncCaller, **options: Unpack[CallOptions]
) -> models.Sailor:
    """As ``list_crew``, in an event loop."""
    return await client.send(_list_crew(**options))
