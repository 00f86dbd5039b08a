"""When a fault strikes."""

from __future__ import annotations

from typing import Any

from unit.mock.faults.struck import DATA, ask

from clientwright.mock import Request, Service
from clientwright.mock.faults.book import Entry, FaultBook
from clientwright.mock.faults.fault import parse
from clientwright.mock.serving.front import Front


def test_the_first_tries_of_a_call_are_struck_and_the_next_is_not() -> None:
    service = Service(DATA)
    statuses = [ask(service, "status=503; times=2", idempotency_key="k").response.status for _ in range(3)]
    assert statuses == [503, 503, 200]
    assert ask(service, "status=503; times=2", idempotency_key="other").response.status == 503
    assert ask(service, "status=503; times=2; tag=2", idempotency_key="k").response.status == 503
    assert ask(service, "status=503; times=2", method="POST", idempotency_key="k").response.status == 503


def test_without_times_every_try_is_struck() -> None:
    service = Service(DATA)
    assert [ask(service, "status=500").response.status for _ in range(4)] == [500] * 4


def test_noted_faults_strike_the_next_requests_that_fit() -> None:
    service = Service(DATA)
    front = Front(service)
    service.faults.note(
        [
            Entry(fault=parse("status=500"), operation="getThing", after=1),
            Entry(fault=parse("status=429"), operation="changeThing", times=2),
        ]
    )

    def status(method: str) -> int:
        return front.deliver(Request.of(method, "/things/1")).response.status

    assert [status("GET") for _ in range(3)] == [200, 500, 200]
    assert [status("POST") for _ in range(3)] == [429, 429, 204]
    assert service.faults.pending() == []


def test_what_is_counted_does_not_grow_without_end() -> None:
    book = FaultBook()
    for number in range(10_050):
        headers = [("x-mock-fault", "status=500; times=1"), ("idempotency-key", str(number))]
        book.take(Request.of("GET", "/", headers), "op")
    counted: dict[Any, int] = getattr(book, "_struck")  # noqa: B009
    assert len(counted) == 10_000
