"""``list_lamps``, and ``list_lamps_async``."""

from __future__ import annotations

from typing import TypedDict, Unpack

from .._later import models
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form
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

    Args:
        room: The room's name.
        lit: Whether they are lit. All when it is left out.

    Returns:
        The lamps.

    Raises:
        NotFoundError: There is no such room."""
    return client.send(_list_lamps(**arguments))


async def list_lamps_async(
    client: AsyncCaller, **arguments: Unpack[ListLampsArguments]
) -> models.ListLampsResponse:
    """As ``list_lamps``, in an event loop."""
    return await client.send(_list_lamps(**arguments))
