"""Parcels at several places: the operations of ``status``."""

from __future__ import annotations

from typing import Unpack

from .._runtime.auth.places import OwnServers
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import NothingReader


def _get_status(**options: Unpack[CallOptions]) -> Call[None]:
    return Call(
        operation="getStatus",
        method="GET",
        path="/status",
        success={"204": NothingReader()},
        security=(("key",),),
        servers=OwnServers("health"),
        options=options,
    )


def get_status(client: Caller, **options: Unpack[CallOptions]) -> None:
    """``GET /status``.

    Returns:
        Well."""
    return client.send(_get_status(**options))


async def get_status_async(client: AsyncCaller, **options: Unpack[CallOptions]) -> None:
    """As ``get_status``, in an event loop."""
    return await client.send(_get_status(**options))
