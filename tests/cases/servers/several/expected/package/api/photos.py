"""Parcels at several places: the operations of ``photos``."""

from __future__ import annotations

from typing import Unpack

from .._runtime.auth.places import OwnServers
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import NothingReader


def _add_photo(**options: Unpack[CallOptions]) -> Call[None]:
    return Call(
        operation="addPhoto",
        method="POST",
        path="/photos",
        success={"204": NothingReader()},
        security=(("key",),),
        servers=OwnServers("photos.parcels.test"),
        options=options,
    )


def add_photo(client: Caller, **options: Unpack[CallOptions]) -> None:
    """``POST /photos``.

    Returns:
        Added."""
    return client.send(_add_photo(**options))


async def add_photo_async(client: AsyncCaller, **options: Unpack[CallOptions]) -> None:
    """As ``add_photo``, in an event loop."""
    return await client.send(_add_photo(**options))


def _list_photos(**options: Unpack[CallOptions]) -> Call[None]:
    return Call(
        operation="listPhotos",
        method="GET",
        path="/photos",
        success={"204": NothingReader()},
        servers=OwnServers("cdn.example.test", "local"),
        options=options,
    )


def list_photos(client: Caller, **options: Unpack[CallOptions]) -> None:
    """``GET /photos``.

    Returns:
        None."""
    return client.send(_list_photos(**options))


async def list_photos_async(
    client: AsyncCaller, **options: Unpack[CallOptions]
) -> None:
    """As ``list_photos``, in an event loop."""
    return await client.send(_list_photos(**options))
