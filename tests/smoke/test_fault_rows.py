"""Every operation under the faults that the mock does not have, sync and async, over a socket.

Each cell asserts the value, or the error with what came before it, how many requests there were, that it ended in time,
and that the one connection of the client is free afterwards.
"""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest
import runsteps
from smoke.fault_cells import ONE, TLS, usual
from smoke.fault_rows import ROWS, Comes, Row, spoiling
from smoke.fault_rules import CALLS, Call

pytestmark = pytest.mark.proof

CELLS = [
    (call, row, flavour)
    for row in ROWS
    for call in CALLS
    for flavour in ("sync", "async")
    if (row.stream if call.streamed else row.whole) is not None
]


@pytest.fixture(scope="module")
def server(mock_url: str) -> Iterator[Any]:
    with spoiling(mock_url) as found:
        yield found


def carry_out(server: Any, call: Call, row: Row) -> tuple[list[Any], Any]:
    """The events that came, and the value or the error."""
    proxy = server.url if "proxy" in row.name else None
    options: dict[str, Any] = {"headers": {"x-row": row.name}, "retries": 0, **dict(row.options)}
    came: list[Any] = []
    value: Any = None
    with httpx2.Client(verify=TLS, limits=ONE, proxy=proxy, trust_env=False) as http:
        client = runsteps.Client("a-key", server=server.url, http_client=http, timeout=5)
        try:
            value = call.make(client.beta.threads, **options)
            if call.streamed:
                for event in value:
                    came.append(event)
        except runsteps.ApiError as error:
            value = error
        client.beta.threads.runs.retrieve("thread_abc123", "run_abc123", retries=0)
    return came, value


async def carry_out_async(server: Any, call: Call, row: Row) -> tuple[list[Any], Any]:
    """As ``carry_out``, in an event loop."""
    proxy = server.url if "proxy" in row.name else None
    options: dict[str, Any] = {"headers": {"x-row": row.name}, "retries": 0, **dict(row.options)}
    came: list[Any] = []
    value: Any = None
    async with httpx2.AsyncClient(verify=TLS, limits=ONE, proxy=proxy, trust_env=False) as http:
        client = runsteps.AsyncClient("a-key", server=server.url, http_client=http, timeout=5)
        try:
            value = await call.make(client.beta.threads, **options)
            if call.streamed:
                async for event in value:
                    came.append(event)
        except runsteps.ApiError as error:
            value = error
        await client.beta.threads.runs.retrieve("thread_abc123", "run_abc123", retries=0)
    return came, value


@pytest.mark.parametrize(
    ("call", "row", "flavour"), CELLS, ids=[f"{row.name}-{call.name}-{kind}" for call, row, kind in CELLS]
)
def test_a_fault_of_the_way_ends_as_it_has_to(
    call: Call, row: Row, flavour: str, server: Any, mock_url: str, record_property: Callable[[str, object], None]
) -> None:
    wanted = row.stream if call.streamed else row.whole
    assert wanted is not None
    server.seen.clear()
    begin = time.monotonic()
    if flavour == "sync":
        came, value = carry_out(server, call, row)
    else:
        came, value = asyncio.run(carry_out_async(server, call, row))
    assert time.monotonic() - begin < 3
    gc.collect()  # A connection that nobody closed is told of now, and fails this test.
    assert server.seen == [row.name] * wanted.requests + [""]
    judge(call, wanted, came, value, usual(mock_url, call))
    record_property("fault_cells", 1)


def judge(call: Call, wanted: Comes, came: list[Any], value: Any, right: Any) -> None:
    """Fails for what did not have to come."""
    if wanted.error is None:
        assert (came if call.streamed else value) == (right[: wanted.events] if call.streamed else right)
        return
    assert type(value) is wanted.error, repr(value)
    assert value.operation == call.operation
    assert wanted.says in value.message
    if isinstance(value, runsteps.StreamError):
        assert came == list(value.received) == right[: wanted.events]
