"""Lamps: the operations of ``rooms``."""

from __future__ import annotations

from typing import Unpack

from .._later import models
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import JsonReader


def _all_rooms(**options: Unpack[CallOptions]) -> Call[models.AcmeAllRoomsResponse]:
    return Call(
        operation="listRooms",
        method="GET",
        path="/rooms",
        success={"200": JsonReader(models.AcmeAllRoomsResponse)},
        options=options,
    )


def all_rooms(
    client: Caller, **options: Unpack[CallOptions]
) -> models.AcmeAllRoomsResponse:
    """The names of all rooms.

    Returns:
        The names."""
    return client.send(_all_rooms(**options))


async def all_rooms_async(
    client: AsyncCaller, **options: Unpack[CallOptions]
) -> models.AcmeAllRoomsResponse:
    """As ``all_rooms``, in an event loop."""
    return await client.send(_all_rooms(**options))
