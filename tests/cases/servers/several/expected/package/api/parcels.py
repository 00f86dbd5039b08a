"""Parcels at several places: the operations of ``parcels``."""

from __future__ import annotations

from typing import Unpack

from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import simple
from .._runtime.http.readers import NothingReader


def _list_parcels(**options: Unpack[CallOptions]) -> Call[None]:
    return Call(
        operation="listParcels",
        method="GET",
        path="/parcels",
        success={"204": NothingReader()},
        security=(("key",),),
        options=options,
    )


def list_parcels(client: Caller, **options: Unpack[CallOptions]) -> None:
    """``GET /parcels``.

    Returns:
        None."""
    return client.send(_list_parcels(**options))


async def list_parcels_async(
    client: AsyncCaller, **options: Unpack[CallOptions]
) -> None:
    """As ``list_parcels``, in an event loop."""
    return await client.send(_list_parcels(**options))


def _get_parcel(id: str, **options: Unpack[CallOptions]) -> Call[None]:
    return Call(
        operation="getParcel",
        method="GET",
        path=f"/parcels/{simple('id', id)}",
        success={"204": NothingReader()},
        security=(("key",),),
        options=options,
    )


def get_parcel(client: Caller, id: str, **options: Unpack[CallOptions]) -> None:
    """``GET /parcels/{id}``.

    Returns:
        Found."""
    return client.send(_get_parcel(id, **options))


async def get_parcel_async(
    client: AsyncCaller, id: str, **options: Unpack[CallOptions]
) -> None:
    """As ``get_parcel``, in an event loop."""
    return await client.send(_get_parcel(id, **options))
