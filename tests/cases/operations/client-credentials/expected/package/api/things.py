"""Things: the operations of ``things``."""

from __future__ import annotations

from typing import Unpack

from .._later import models
from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import JsonReader, NothingReader


def _list_things(**options: Unpack[CallOptions]) -> Call[models.ListThingsResponse]:
    return Call(
        operation="listThings",
        method="GET",
        path="/things",
        success={"200": JsonReader(models.ListThingsResponse)},
        security=(("oauth",),),
        options=options,
    )


def list_things(
    client: Caller, **options: Unpack[CallOptions]
) -> models.ListThingsResponse:
    """``GET /things``.

    Returns:
        Things."""
    return client.send(_list_things(**options))


async def list_things_async(
    client: AsyncCaller, **options: Unpack[CallOptions]
) -> models.ListThingsResponse:
    """As ``list_things``, in an event loop."""
    return await client.send(_list_things(**options))


def _make_thing(**options: Unpack[CallOptions]) -> Call[None]:
    return Call(
        operation="makeThing",
        method="POST",
        path="/things",
        success={"204": NothingReader()},
        security=(("oauth",), ("person",)),
        options=options,
    )


def make_thing(client: Caller, **options: Unpack[CallOptions]) -> None:
    """``POST /things``.

    Returns:
        Made."""
    return client.send(_make_thing(**options))


async def make_thing_async(client: AsyncCaller, **options: Unpack[CallOptions]) -> None:
    """As ``make_thing``, in an event loop."""
    return await client.send(_make_thing(**options))
