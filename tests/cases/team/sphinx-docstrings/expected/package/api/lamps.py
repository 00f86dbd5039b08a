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


class _ListLampsArguments(TypedDict, total=False):
    room: str | Unset
    lit: bool | Unset


class ListLampsArguments(_ListLampsArguments, CallOptions):
    """What ``list_lamps`` takes and may be left out."""


def _list_lamps(
    *,
    room: str | Unset = UNSET,
    lit: bool | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.ListLampsResponse]:
    return Call(
        operation="listLamps",
        method="GET",
        path="/lamps",
        query=(*form("room", room), *form("lit", lit)),
        success={"200": JsonReader(models.ListLampsResponse)},
        options=options,
    )


def list_lamps(
    client: Caller, **arguments: Unpack[ListLampsArguments]
) -> models.ListLampsResponse:
    """The lamps of a room, or all of them.

    Those that are lit come first.

    :param room: The room's name.
    :type room: str | Unset
    :param lit: Whether they are lit. All when it is left out.
    :type lit: bool | Unset
    :return: The lamps.
    :rtype: models.ListLampsResponse
    :raises NotFoundError: There is no such room."""
    return client.send(_list_lamps(**arguments))


async def list_lamps_async(
    client: AsyncCaller, **arguments: Unpack[ListLampsArguments]
) -> models.ListLampsResponse:
    """As ``list_lamps``, in an event loop."""
    return await client.send(_list_lamps(**arguments))


class _ChangeLampArguments(TypedDict, total=False):
    lit: bool | Unset
    bulb: models.Bulb | models.BulbDict | Unset


class ChangeLampArguments(_ChangeLampArguments, CallOptions):
    """What ``change_lamp`` takes and may be left out."""


def _change_lamp(
    id: str,
    *,
    id_body: str,
    lit: bool | Unset = UNSET,
    bulb: models.Bulb | models.BulbDict | Unset = UNSET,
    **options: Unpack[CallOptions],
) -> Call[models.Lamp]:
    return Call(
        operation="changeLamp",
        method="PUT",
        path=f"/lamps/{simple('id', id)}",
        body=JsonBody({"id": id_body, "lit": lit, "bulb": bulb}),
        success={"200": JsonReader(models.Lamp)},
        options=options,
    )


def change_lamp(
    client: Caller, id: str, *, id_body: str, **arguments: Unpack[ChangeLampArguments]
) -> models.Lamp:
    """Change a lamp.

    :param id: Which one.
    :type id: str
    :param id_body: What it is called.
    :type id_body: str
    :param lit: Whether it is lit.
    :type lit: bool | Unset
    :param bulb:
    :type bulb: models.Bulb | models.BulbDict | Unset
    :return: The lamp as it is now.
    :rtype: models.Lamp"""
    return client.send(_change_lamp(id, id_body=id_body, **arguments))


async def change_lamp_async(
    client: AsyncCaller,
    id: str,
    *,
    id_body: str,
    **arguments: Unpack[ChangeLampArguments],
) -> models.Lamp:
    """As ``change_lamp``, in an event loop."""
    return await client.send(_change_lamp(id, id_body=id_body, **arguments))
