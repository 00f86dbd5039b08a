"""One way to write a scenario for both kinds of client: what an async client gives is awaited, the rest is there."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from inspect import isawaitable
from types import ModuleType
from typing import Any

import httpx2

FLAVOURS = ("sync", "async")


@asynccontextmanager
async def connected(
    package: ModuleType, flavour: str, url: str, *, connections: int = 1, **options: Any
) -> AsyncIterator[Any]:
    """A client of an emitted package that has so many connections; a call that finds none free fails."""
    limits = httpx2.Limits(max_connections=connections)
    options = {"server": url, "timeout": 10, "retries": 0, **options}
    if flavour == "sync":
        with httpx2.Client(limits=limits) as http, package.Client("a-key", http_client=http, **options) as client:
            yield client
    else:
        async with (
            httpx2.AsyncClient(limits=limits) as async_http,
            package.AsyncClient("a-key", http_client=async_http, **options) as client,
        ):
            yield client


async def got(given: Any) -> Any:
    """What a call gives."""
    return await given if isawaitable(given) else given


async def each(items: Any) -> AsyncIterator[Any]:
    """The items of a stream, or of pages, one by one."""
    if hasattr(items, "__aiter__"):
        async for item in items:
            yield item
    else:
        for item in items:
            yield item


async def every(items: Any) -> list[Any]:
    """All of them."""
    return [item async for item in each(items)]
