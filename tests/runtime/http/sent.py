"""One call sent by each kind of client."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from network import AsyncClient, Client, Wire

Send = Callable[..., Any]


def sync(wire: Wire, call_: Any, **options: Any) -> Any:
    """Sends a call by a sync client."""
    with Client("k3y", **{"http_client": wire.client(), **options}) as client:
        return client.send(call_)


def in_a_loop(wire: Wire, call_: Any, **options: Any) -> Any:
    """Sends a call by an async client, in an event loop of its own."""

    async def run() -> Any:
        async with AsyncClient("k3y", **{"http_client": wire.async_client(), **options}) as client:
            return await client.send(call_)

    return asyncio.run(run())
