"""Harbour: the operations of ``state``."""

from __future__ import annotations

from typing import TypedDict, Unpack

from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.parameters import form
from .._runtime.http.readers import NothingReader
from .._runtime.wire.values import UNSET, Unset


def _alive(**options: Unpack[CallOptions]) -> Call[None]:
    return Call(
        operation="alive",
        method="GET",
        path="/alive",
        success={"200": NothingReader()},
        options=options,
    )


def alive(client: Caller, **options: Unpack[CallOptions]) -> None:
    """``GET /alive``."""
    return client.send(_alive(**options))


async def alive_async(client: AsyncCaller, **options: Unpack[CallOptions]) -> None:
    """As ``alive``, in an event loop."""
    return await client.send(_alive(**options))


def _alive_head(**options: Unpack[CallOptions]) -> Call[None]:
    return Call(
        operation="alive_head",
        method="HEAD",
        path="/alive",
        success={"200": NothingReader()},
        options=options,
    )


def alive_head(client: Caller, **options: Unpack[CallOptions]) -> None:
    """``HEAD /alive``."""
    return client.send(_alive_head(**options))


async def alive_head_async(client: AsyncCaller, **options: Unpack[CallOptions]) -> None:
    """As ``alive_head``, in an event loop."""
    return await client.send(_alive_head(**options))


class _TidesArguments(TypedDict, total=False):
    day: str | Unset


class TidesArguments(_TidesArguments, CallOptions):
    """What ``tides`` takes and may be left out."""


def _tides(*, day: str | Unset = UNSET, **options: Unpack[CallOptions]) -> Call[None]:
    return Call(
        operation="tides",
        method="GET",
        path="/tides",
        query=form("day", day),
        success={"default": NothingReader()},
        options=options,
    )


def tides(client: Caller, **arguments: Unpack[TidesArguments]) -> None:
    """``GET /tides``."""
    return client.send(_tides(**arguments))


async def tides_async(client: AsyncCaller, **arguments: Unpack[TidesArguments]) -> None:
    """As ``tides``, in an event loop."""
    return await client.send(_tides(**arguments))
