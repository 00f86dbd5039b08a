"""Harbour: the operations of ``ships``."""

from __future__ import annotations

from typing import TypedDict, Unpack

from .._later import models
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form, simple
from .._runtime.http.readers import JsonReader, NothingReader
from .._runtime.wire.values import UNSET, Unset


class _GetShipArguments(TypedDict, total=False):
    flag: str | Unset


class GetShipArguments(_GetShipArguments, CallOptions):
    """What ``get_ship`` takes and may be left out."""


def _get_ship(
    berth: str, *, flag: str | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[models.Ship | None]:
    return Call(
        operation="getShip",
        method="GET",
        path=f"/berths/{simple('berth', berth)}/ships/{simple('berth', berth)}",
        query=form("flag", flag),
        success={"200": JsonReader(models.Ship), "202": NothingReader()},
        failure={"4XX": JsonReader(models.Ship), "503": JsonReader()},
        security=(("badge",),),
        options=options,
    )


def get_ship(
    client: Caller, berth: str, **arguments: Unpack[GetShipArguments]
) -> models.Ship | None:
    """``GET /berths/{berth}/ships/{berth}``.

    Returns:
        200: a ship. 202: later.

    Raises:
        StatusError: 4XX: bad."""
    return client.send(_get_ship(berth, **arguments))


async def get_ship_async(
    client: AsyncCaller, berth: str, **arguments: Unpack[GetShipArguments]
) -> models.Ship | None:
    """As ``get_ship``, in an event loop."""
    return await client.send(_get_ship(berth, **arguments))
