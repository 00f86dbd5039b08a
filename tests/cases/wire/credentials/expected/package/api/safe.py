"""Safe: the operations of ``safe``."""

from __future__ import annotations

from typing import TypedDict, Unpack

from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import NothingReader
from .._runtime.styles.styles import cookie as cookie_
from .._runtime.wire.values import UNSET, Unset


def _bearer(**options: Unpack[CallOptions]) -> Call[None]:
    return Call(
        operation="bearer",
        method="GET",
        path="/bearer",
        success={"204": NothingReader()},
        security=(("bearer",),),
        options=options,
    )


def bearer(client: Caller, **options: Unpack[CallOptions]) -> None:
    """``GET /bearer``."""
    return client.send(_bearer(**options))


async def bearer_async(client: AsyncCaller, **options: Unpack[CallOptions]) -> None:
    """As ``bearer``, in an event loop."""
    return await client.send(_bearer(**options))


def _anybody(**options: Unpack[CallOptions]) -> Call[None]:
    return Call(
        operation="anybody",
        method="GET",
        path="/anybody",
        success={"204": NothingReader()},
        security=((), ("key",)),
        options=options,
    )


def anybody(client: Caller, **options: Unpack[CallOptions]) -> None:
    """``GET /anybody``."""
    return client.send(_anybody(**options))


async def anybody_async(client: AsyncCaller, **options: Unpack[CallOptions]) -> None:
    """As ``anybody``, in an event loop."""
    return await client.send(_anybody(**options))


def _both(**options: Unpack[CallOptions]) -> Call[None]:
    return Call(
        operation="both",
        method="GET",
        path="/both",
        success={"204": NothingReader()},
        security=(("key", "app"),),
        options=options,
    )


def both(client: Caller, **options: Unpack[CallOptions]) -> None:
    """``GET /both``."""
    return client.send(_both(**options))


async def both_async(client: AsyncCaller, **options: Unpack[CallOptions]) -> None:
    """As ``both``, in an event loop."""
    return await client.send(_both(**options))


def _either(**options: Unpack[CallOptions]) -> Call[None]:
    return Call(
        operation="either",
        method="GET",
        path="/either",
        success={"204": NothingReader()},
        security=(("basic",), ("key",)),
        options=options,
    )


def either(client: Caller, **options: Unpack[CallOptions]) -> None:
    """``GET /either``."""
    return client.send(_either(**options))


async def either_async(client: AsyncCaller, **options: Unpack[CallOptions]) -> None:
    """As ``either``, in an event loop."""
    return await client.send(_either(**options))


def _basic(**options: Unpack[CallOptions]) -> Call[None]:
    return Call(
        operation="basic",
        method="GET",
        path="/basic",
        success={"204": NothingReader()},
        security=(("basic",),),
        options=options,
    )


def basic(client: Caller, **options: Unpack[CallOptions]) -> None:
    """``GET /basic``."""
    return client.send(_basic(**options))


async def basic_async(client: AsyncCaller, **options: Unpack[CallOptions]) -> None:
    """As ``basic``, in an event loop."""
    return await client.send(_basic(**options))


def _digest(**options: Unpack[CallOptions]) -> Call[None]:
    return Call(
        operation="digest",
        method="GET",
        path="/digest",
        success={"204": NothingReader()},
        security=(("key",),),
        options=options,
    )


def digest(client: Caller, **options: Unpack[CallOptions]) -> None:
    """``GET /digest``."""
    return client.send(_digest(**options))


async def digest_async(client: AsyncCaller, **options: Unpack[CallOptions]) -> None:
    """As ``digest``, in an event loop."""
    return await client.send(_digest(**options))


def _query(**options: Unpack[CallOptions]) -> Call[None]:
    return Call(
        operation="query",
        method="GET",
        path="/query",
        success={"204": NothingReader()},
        security=(("ticket",),),
        options=options,
    )


def query(client: Caller, **options: Unpack[CallOptions]) -> None:
    """``GET /query``."""
    return client.send(_query(**options))


async def query_async(client: AsyncCaller, **options: Unpack[CallOptions]) -> None:
    """As ``query``, in an event loop."""
    return await client.send(_query(**options))


class _CookieArguments(TypedDict, total=False):
    theme: str | Unset


class CookieArguments(_CookieArguments, CallOptions):
    """What ``cookie`` takes and may be left out."""


def _cookie(
    *, theme: str | Unset = UNSET, **options: Unpack[CallOptions]
) -> Call[None]:
    return Call(
        operation="cookie",
        method="GET",
        path="/cookie",
        cookies=cookie_("theme", theme),
        success={"204": NothingReader()},
        security=(("session", "mark"),),
        options=options,
    )


def cookie(client: Caller, **arguments: Unpack[CookieArguments]) -> None:
    """``GET /cookie``."""
    return client.send(_cookie(**arguments))


async def cookie_async(
    client: AsyncCaller, **arguments: Unpack[CookieArguments]
) -> None:
    """As ``cookie``, in an event loop."""
    return await client.send(_cookie(**arguments))
