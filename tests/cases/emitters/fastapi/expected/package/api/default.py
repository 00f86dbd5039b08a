"""Orchard: the operations of ``default``."""

from __future__ import annotations

from typing import Any, Unpack

from .._runtime.http.call import AsyncCaller, Call, Caller
from .._runtime.http.options import CallOptions
from .._runtime.http.readers import JsonReader


def _health(**options: Unpack[CallOptions]) -> Call[Any]:
    return Call(
        operation="health__get",
        method="GET",
        path="/",
        success={"200": JsonReader()},
        options=options,
    )


def health(client: Caller, **options: Unpack[CallOptions]) -> Any:
    """Health."""
    return client.send(_health(**options))


async def health_async(client: AsyncCaller, **options: Unpack[CallOptions]) -> Any:
    """As ``health``, in an event loop."""
    return await client.send(_health(**options))
