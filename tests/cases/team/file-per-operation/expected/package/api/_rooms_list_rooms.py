"""``list_rooms``, and ``list_rooms_async``."""

from __future__ import annotations

from typing import Unpack

from .._later import models
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import JsonReader


def _list_rooms(**options: Unpack[CallOptions]) -> Call[models.ListRoomsResponse]:
    return Call(
        operation="listRooms",
        method="GET",
        path="/rooms",
        success={"200": JsonReader(models.ListRoomsResponse)},
        options=options,
    )


def list_rooms(
    client: Caller, **options: Unpack[CallOptions]
) -> models.ListRoomsResponse:
    """The names of all rooms.

    Returns:
        The names."""
    return client.send(_list_rooms(**options))


async def list_rooms_async(
    client: AsyncCaller, **options: Unpack[CallOptions]
) -> models.ListRoomsResponse:
    """As ``list_rooms``, in an event loop."""
    return await client.send(_list_rooms(**options))
