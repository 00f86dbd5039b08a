"""A server, and calls of it by either kind of client."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest
from network import AsyncClient, Client
from runtime.files.loopback import Server, serving

Send = Callable[..., Any]


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as found:
        yield found


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> str:
    """Which kind of client a test is about."""
    found: str = request.param
    return found


@pytest.fixture
def send(server: Server, kind: str) -> Send:
    """Sends a call to the server."""

    # Certificates, which nothing here needs, take longer to load than all the rest.
    def sync(call: Any, **options: Any) -> Any:
        with httpx2.Client(verify=False) as http:
            return Client("key", server=server.url, http_client=http, **options).send(call)

    async def in_a_loop(call: Any, **options: Any) -> Any:
        async with httpx2.AsyncClient(verify=False) as http:
            return await AsyncClient("key", server=server.url, http_client=http, **options).send(call)

    return sync if kind == "sync" else lambda call, **options: asyncio.run(in_a_loop(call, **options))
