"""What a reading is: its answer, its options, what it raises, and how it is cancelled."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest
from network import Client, Wire
from runtime.waiting.waiter import POLLING, Waiter, run, run_call, timeouts

from clientwright.runtime.http.client import Resource
from clientwright.runtime.messages.errors import NotFoundError
from clientwright.runtime.waiting.polling import Polling, WaitError
from clientwright.runtime.waiting.wait import timed
from clientwright.runtime.wire.deviations import DecodeError


def test_the_deadline_of_a_wait_is_that_of_the_call_or_else_of_the_client() -> None:
    client = Client("key", deadline=5)
    assert timed(run_call(), client).options["deadline"] == 5
    assert timed(run_call(), client.with_options(deadline=3)).options["deadline"] == 3
    assert timed(run_call(options={"deadline": 2}), Resource(client.with_options(deadline=3))).options["deadline"] == 2
    assert timed(run_call(options={"deadline": None}), client).options["deadline"] is None
    assert timed(run_call(), object()).options["deadline"] is None


def test_what_a_reading_raises_says_what_may_go_on(waiter: Waiter) -> None:
    with pytest.raises(NotFoundError) as caught:
        waiter.wait(Wire(run("queued"), httpx2.Response(404, json={})))
    assert caught.value.__notes__ == ["while waiting for /runs/run_1, which may go on"]


def test_cancelling_is_noticed_four_times_a_second(waiter: Waiter) -> None:
    wire = Wire(run("queued", {"openai-poll-after-ms": "60000"}))
    with pytest.raises(WaitError, match="the wait was cancelled") as caught:
        waiter.wait(wire, cancelled=lambda: waiter.clock.time >= 1002.1)
    assert waiter.clock.time == 1002.25
    assert caught.value.value.status == "queued"
    assert len(wire.requests) == 1


def test_what_is_cancelled_before_it_begins_sends_nothing(waiter: Waiter) -> None:
    wire = Wire()
    with pytest.raises(WaitError, match="cancelled"):
        waiter.wait(wire, cancelled=lambda: True)
    assert wire.requests == []


@pytest.mark.parametrize("state", [None, 7, ["completed"], {"completed": 1}, True])
def test_an_answer_without_a_state_is_an_error_and_no_endless_wait(waiter: Waiter, state: Any) -> None:
    wire = Wire(run("queued"), run(state))
    with pytest.raises(WaitError, match="an answer without a state came") as caught:
        waiter.wait(wire)
    assert caught.value.value.id == "run_1"
    assert len(wire.requests) == 2


def test_an_answer_without_a_state_is_an_error(waiter: Waiter) -> None:
    with pytest.raises(WaitError, match="an answer without a state came"):
        waiter.wait(Wire(run("queued"), httpx2.Response(200, content=b"{}")))


@pytest.mark.parametrize("body", [b"[]", b'"completed"', b"7", b"null"])
def test_an_answer_that_is_something_else_is_an_error(waiter: Waiter, body: bytes) -> None:
    with pytest.raises(DecodeError, match="expected object") as caught:
        waiter.wait(Wire(run("queued"), httpx2.Response(200, content=body)))
    assert caught.value.__notes__ == ["while waiting for /runs/run_1, which may go on"]


@pytest.mark.parametrize("id", [None, "", ".", ".."])
def test_a_value_that_cannot_be_read_again_is_an_error(waiter: Waiter, id: Any) -> None:
    answer = httpx2.Response(200, json={"status": "queued"} if id is None else {"id": id, "status": "queued"})
    with pytest.raises(WaitError, match=r"what to wait for cannot be told: .*'run_id'") as caught:
        waiter.wait(Wire(answer))
    assert caught.value.value.status == "queued"


def test_reads_what_was_started_and_not_what_a_later_answer_names(waiter: Waiter) -> None:
    wire = Wire(run("queued", id="../x?y"), run("queued", id="run_2"), run("completed"))
    waiter.wait(wire)
    assert [request.url.raw_path for request in wire.requests[1:]] == [b"/runs/..%2Fx%3Fy"] * 2


def test_the_options_of_the_call_go_on_to_the_readings(waiter: Waiter) -> None:
    options = {"timeout": 7, "headers": {"X-Team": "7", "Idempotency-Key": "once"}, "server": "openai"}
    options |= {"extra_query": {"a": 1}, "extra_body": {"b": 2}}
    wire = Wire(run("queued"), run("completed"))
    polling: Polling[Any] = Polling(
        read=lambda run: run_call(f"/runs/{run.id}", "GET", security=()), state=POLLING.state, done=POLLING.done
    )
    waiter.wait(wire, run_call(options=options, security=()), polling)
    start, reading = wire.requests
    assert str(start.url) == "https://api.openai.com/v1/runs?a=1"
    assert str(reading.url) == "https://api.openai.com/v1/runs/run_1"
    assert reading.content == b""
    assert reading.headers["x-team"] == "7"
    assert start.headers["idempotency-key"] == "once"
    assert "idempotency-key" not in reading.headers, "another request has no part in the key"
    assert timeouts(wire) == [7, 7]


def test_a_reading_that_asks_for_more_asks_for_it_each_time(waiter: Waiter) -> None:
    wire = Wire(run("queued"), run("queued"), run("completed"))
    first = run_call("/runs/latest", "GET", query=("fields=usage",), options={"extra_query": {"v": 2}})
    waiter.wait(wire, first)
    assert [(request.url.path, dict(request.url.params)) for request in wire.requests] == [
        ("/runs/latest", {"fields": "usage", "v": "2"}),
        *[("/runs/run_1", {"fields": "usage", "v": "2"})] * 2,
    ]
