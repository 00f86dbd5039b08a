"""``change_lamp``, and ``change_lamp_async``."""

from __future__ import annotations

from typing import TypedDict, Unpack

from .._later import models
from .._runtime.http.bodies import JsonBody
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import simple
from .._runtime.http.readers import JsonReader
from .._runtime.wire.values import UNSET, Unset


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
) -> models.Lamp:
    """As ``change_lamp``, in an event loop."""
    return await client.send(_change_lamp(id, id_body=id_body, **arguments))
