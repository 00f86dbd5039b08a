"""Lamps: the operations of ``lamps``."""

from __future__ import annotations

from typing import TypedDict, Unpack

from .._later import models
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form, simple
from .._runtime.http.readers import JsonReader
from .._runtime.wire.values import UNSET, Unset


class _AllLampsArguments(TypedDict, total=False):
    room: str | Unset
    lit: bool | Unset


class AllLampsArguments(_AllLampsArguments, CallOptions):
    """What ``all_lamps`` takes and may be left out."""


def _all_lamps(
    *,
    room: str | Unset = UNSET,
    lit: bool | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.AcmeAllLampsResponse]:
    return Call(
        operation="listLamps",
        method="GET",
        path="/lamps",
        query=(*form("room", room), *form("lit", lit)),
        success={"200": JsonReader(models.AcmeAllLampsResponse)},
        options=options,
    )


def all_lamps(
    client: Caller, **arguments: Unpack[AllLampsArguments]
) -> models.AcmeAllLampsResponse:
    """The lamps of a room, or all of them.

    Those that are lit come first.

    Args:
        room: The room's name.
        lit: Whether they are lit. All when it is left out.

    Returns:
        The lamps.

    Raises:
        NotFoundError: There is no such room."""
    return client.send(_all_lamps(**arguments))


async def all_lamps_async(
    client: AsyncCaller, **arguments: Unpack[AllLampsArguments]
) -> models.AcmeAllLampsResponse:
    """As ``all_lamps``, in an event loop."""
    return await client.send(_all_lamps(**arguments))


class _ChangeLampArguments(TypedDict, total=False):
    lit: bool | Unset
    bulb: models.AcmeBulb | models.AcmeBulbDict | Unset


class ChangeLampArguments(_ChangeLampArguments, CallOptions):
    """What ``change_lamp`` takes and may be left out."""


def _change_lamp(
    id: str,
    *,
    id_body: str,
    lit: bool | Unset = UNSET,
    bulb: models.AcmeBulb | models.AcmeBulbDict | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.AcmeLamp]:
    return Call(
        operation="changeLamp",
        method="PUT",
        path=f"/lamps/{simple('id', id)}",
        body=JsonBody({"id": id_body, "lit": lit, "bulb": bulb}),
        success={"200": JsonReader(models.AcmeLamp)},
        options=options,
    )


def change_lamp(
    client: Caller, id: str, *, id_body: str, **arguments: Unpack[ChangeLampArguments]
) -> models.AcmeLamp:
    """Change a lamp.

    Args:
        id: Which one.
        id_body: What it is called.
        lit: Whether it is lit.

    Returns:
        The lamp as it is now."""
    return client.send(_change_lamp(id, id_body=id_body, **arguments))


async def change_lamp_async(
    client: AsyncCaller,
    id: str,
    *,
    id_body: str,
    **arguments: Unpack[ChangeLampArguments],
) -> models.AcmeLamp:
    """As ``change_lamp``, in an event loop."""
    return await client.send(_change_lamp(id, id_body=id_body, **arguments))
