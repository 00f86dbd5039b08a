"""Runs at a server that is not there, and what waits for them in time that is not real."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx2
import pytest
from network import AsyncClient, Client, Wire, call

from clientwright.runtime.http import deadlines
from clientwright.runtime.http.parameters import simple
from clientwright.runtime.http.readers import JsonReader
from clientwright.runtime.messages import exchange
from clientwright.runtime.waiting import steps
from clientwright.runtime.waiting.polling import Polling
from clientwright.runtime.waiting.wait import Waiting
from clientwright.runtime.wire.deviations import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class Run:
    """What goes on at the server."""

    id: str
    status: str
    extra: Mapping[str, Any] = NO_EXTRA


def run_call(path: str = "/runs", method: str = "POST", **changes: Any) -> Any:
    """A call that gives a run."""
    return call(operation="aRun", path=path, method=method, success={"200": JsonReader(Run)}, **changes)


POLLING: Polling[Any] = Polling(
    read=lambda run: run_call(f"/runs/{simple('run_id', run.id)}", "GET"),
    state=lambda run: run.status,
    done=frozenset(("completed", "failed")),
    paused=frozenset(("requires_action",)),
    hint="openai-poll-after-ms",
)


class FakeTime:
    """Time that only goes by when someone sleeps, or when a test says so."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        for module in (deadlines, exchange):
            patch.setattr(module, "monotonic", self.now)
        self.time = 1000.0
        self.slept: list[float] = []

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds

    async def sleep_async(self, seconds: float) -> None:
        self.sleep(seconds)


def run(status: Any, headers: dict[str, str] | None = None, id: str = "run_1") -> httpx2.Response:
    """A run as the server tells of it."""
    return httpx2.Response(200, json={"id": id, "status": status}, headers=headers)


class Waiter:
    """Waits with one kind of client, in time that is not real."""

    def __init__(self, kind: str, patch: pytest.MonkeyPatch) -> None:
        self.kind = kind
        self.clock = FakeTime(patch)

    def wait(self, wire: Wire, call: Any = None, polling: Polling[Any] = POLLING, **wait: Any) -> Any:
        waiting = Waiting(polling, wait, clock=self.clock)
        flow = waiting.until(run_call() if call is None else call)
        if self.kind == "sync":
            with wire.client() as http:
                return steps.run(flow, Client("key", http_client=http, retries=0), self.clock)

        async def wait_async() -> Any:
            async with wire.async_client() as http:
                return await steps.run_async(flow, AsyncClient("key", http_client=http, retries=0), self.clock)

        return asyncio.run(wait_async())

    @property
    def slept(self) -> list[float]:
        return [round(seconds, 6) for seconds in self.clock.slept]


def timeouts(wire: Wire) -> list[float]:
    return [request.extensions["timeout"]["read"] for request in wire.requests]
