"""How long a call may take: each step of it, and all of it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from network import AsyncClient, Client, Wire, call
from runtime import loopback
from runtime.loopback import Answer, Send, Server

from clientwright.runtime.http import deadlines
from clientwright.runtime.messages import exchange
from clientwright.runtime.messages.errors import ApiTimeoutError, ServerError

kind, send, server = loopback.kind, loopback.send, loopback.server


def dripping() -> Iterator[bytes]:
    """A byte now and then, for much longer than any test waits."""
    for _ in range(200):
        time.sleep(0.02)
        yield b" "


def test_an_answer_that_drips_ends_at_the_deadline(server: Server, send: Send) -> None:
    server.answers = [Answer(headers={"content-type": "application/json"}, pieces=dripping)]
    begin = time.monotonic()
    with pytest.raises(ApiTimeoutError, match=r"the deadline of 0\.2 seconds is over"):
        send(call(), deadline=0.2, timeout=5)
    assert time.monotonic() - begin < 1


def test_an_answer_that_does_not_come_ends_at_the_deadline(server: Server, send: Send) -> None:
    def late() -> Answer:
        time.sleep(1)
        return Answer()

    server.next = lambda _: late()  # type: ignore[method-assign]
    begin = time.monotonic()
    with pytest.raises(ApiTimeoutError, match=r"the deadline of 0\.1 seconds is over"):
        send(call(options={"deadline": 0.1}), deadline=20)
    assert time.monotonic() - begin < 0.8


class Time:
    """Time that only goes by when a test says so."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.now = 1000.0
        for module in (deadlines, exchange):
            patch.setattr(module, "monotonic", lambda: self.now)


def test_all_tries_are_within_the_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Time(monkeypatch)

    def busy() -> httpx2.Response:
        clock.now += 4
        return httpx2.Response(503, headers={"retry-after-ms": "1"})

    wire = Wire(busy)
    with pytest.raises(ServerError):  # which says more than that there was no time for another try
        Client("k", http_client=wire.client(), retries=9, deadline=10).send(call(method="GET"))
    assert [one.extensions["timeout"]["read"] for one in wire.requests] == [10, 6, 2]


def test_a_pause_that_the_deadline_does_not_allow_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    Time(monkeypatch)
    wire = Wire(httpx2.Response(503, headers={"retry-after": "20"}))
    with pytest.raises(ServerError):
        Client("k", http_client=wire.client(), retries=9, deadline=10).send(call())
    assert len(wire.requests) == 1


def test_a_deadline_in_the_middle_of_nothing_leaves_no_connection(server: Server, send: Send) -> None:
    server.answers = [Answer(pieces=dripping), Answer(headers={"content-type": "application/json"}, content=b"7")]
    with pytest.raises(ApiTimeoutError):
        send(call(), deadline=0.1)
    assert send(call(), deadline=5) == 7


LONG: Any = httpx2.Timeout(7, connect=3)


@pytest.mark.parametrize(
    ("options", "of_http", "read"),
    [
        ({}, {}, 600),
        ({}, {"timeout": 9}, 9),
        ({"timeout": 8}, {"timeout": 9}, 8),
        ({"timeout": None}, {"timeout": 9}, None),
        ({"timeout": LONG}, {}, 7),
    ],
)
def test_what_is_said_counts_before_the_http_clients_own(
    options: dict[str, Any], of_http: dict[str, Any], read: float | None
) -> None:
    wire = Wire()
    http = httpx2.Client(transport=httpx2.MockTransport(wire), **of_http)
    Client("k", http_client=http, **options).send(call())
    found = wire.request.extensions["timeout"]
    assert found["read"] == read
    assert found["connect"] == (3 if options.get("timeout") is LONG else read and min(read, 30) if read != 9 else 9)


def test_a_call_can_be_given_a_time_for_each_step() -> None:
    wire = Wire()
    Client("k", http_client=wire.client(), timeout=5).send(call(options={"timeout": httpx2.Timeout(1, read=2)}))
    assert wire.request.extensions["timeout"] == {"connect": 1, "read": 2, "write": 1, "pool": 1}


@pytest.mark.parametrize("name", ["deadline", "idle"])
@pytest.mark.parametrize("wrong", [0, -1, True, "5", float("nan"), float("inf")], ids=str)
def test_what_is_no_time_is_refused_when_it_is_given(name: str, wrong: Any) -> None:
    for give in (lambda: Client("k", **{name: wrong}), lambda: call(options={name: wrong})):
        with pytest.raises(ValueError, match=f"{name}: a number of seconds"):
            give()


def test_a_task_that_is_cancelled_is_cancelled_and_not_late(server: Server) -> None:
    server.answers = [Answer(pieces=dripping)]

    async def run() -> None:
        async with httpx2.AsyncClient(verify=False) as http:
            client = AsyncClient("k", server=server.url, http_client=http, deadline=5)
            async with asyncio.timeout(0.1):
                await client.send(call())

    with pytest.raises(TimeoutError) as caught:
        asyncio.run(run())
    assert not isinstance(caught.value, ApiTimeoutError)
