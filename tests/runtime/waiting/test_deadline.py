"""Waiting ends in time, whatever the server and its answers do."""

from __future__ import annotations

import httpx2
import pytest
from network import Client, Wire
from runtime.waiting.waiter import POLLING, Waiter, run, run_call, timeouts

from clientwright.runtime.http import transport
from clientwright.runtime.messages.errors import ApiError, ApiTimeoutError, ServerError
from clientwright.runtime.waiting import steps
from clientwright.runtime.waiting.polling import WaitError
from clientwright.runtime.waiting.wait import Waiting


def test_the_deadline_ends_the_wait_with_the_last_value(waiter: Waiter) -> None:
    wire = Wire(run("queued"), run("in_progress"))
    with pytest.raises(WaitError, match="the 5 seconds are over, and the state is still 'in_progress'") as caught:
        waiter.wait(wire, deadline=5)
    assert caught.value.value.status == "in_progress"
    assert caught.value.status == 200
    assert caught.value.operation == "aRun"
    assert isinstance(caught.value, ApiError)
    assert waiter.clock.time == 1005, "it is over neither before nor after"


def test_the_state_is_read_once_more_shortly_before_the_time_is_over(waiter: Waiter) -> None:
    wire = Wire(run("queued"), run("queued"), run("queued"), run("completed"))
    assert waiter.wait(wire, interval=1, deadline=4).status == "completed"
    assert waiter.slept == [1, 1.5, 0.75]


def test_never_sleeps_past_the_deadline_whatever_the_server_wants(waiter: Waiter) -> None:
    wire = Wire(run("queued", {"openai-poll-after-ms": "60000"}))
    with pytest.raises(WaitError):
        waiter.wait(wire, deadline=3)
    assert sum(waiter.clock.slept) == pytest.approx(3)
    assert len(wire.requests) == 2


def test_a_deadline_of_nothing_sends_nothing(waiter: Waiter) -> None:
    wire = Wire()
    with pytest.raises(WaitError, match="the 0 seconds are over") as caught:
        waiter.wait(wire, deadline=0)
    assert wire.requests == []
    assert caught.value.value is None


def test_a_value_that_is_done_is_given_even_if_it_comes_late(waiter: Waiter) -> None:
    def late() -> httpx2.Response:
        waiter.clock.time += 60
        return run("completed")

    assert waiter.wait(Wire(run("queued"), late), deadline=5).status == "completed"


def test_each_call_has_no_more_time_than_is_left(waiter: Waiter) -> None:
    wire = Wire(run("queued"), run("queued"), run("completed"))
    waiter.wait(wire, deadline=10)
    assert timeouts(wire) == [10, 9, 7.5]


def test_a_shorter_timeout_of_the_call_stays(waiter: Waiter) -> None:
    wire = Wire(run("queued"), run("queued"), run("completed"))
    waiter.wait(wire, run_call(options={"timeout": 8}), deadline=10)
    assert timeouts(wire) == [8, 8, 7.5]


def test_without_a_deadline_timeouts_are_as_ever(waiter: Waiter) -> None:
    wire = Wire(run("queued"), run("completed"))
    waiter.wait(wire)
    assert timeouts(wire) == [600, 600]


def test_a_reading_that_takes_all_the_time_there_is_ends_the_wait(waiter: Waiter) -> None:
    def slow() -> httpx2.Response:
        waiter.clock.time += 4
        raise httpx2.ReadTimeout("too slow")

    with pytest.raises(WaitError, match="the 5 seconds are over") as caught:
        waiter.wait(Wire(run("queued"), slow), deadline=5)
    assert caught.value.value.status == "queued"
    assert isinstance(caught.value.__cause__, ApiTimeoutError)


def test_a_timeout_before_the_end_is_a_timeout(waiter: Waiter) -> None:
    with pytest.raises(ApiTimeoutError):
        waiter.wait(Wire(run("queued"), httpx2.ReadTimeout("too slow")), deadline=50)


def test_the_tries_of_a_reading_end_with_the_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    """By itself this reading would be tried for 40 seconds, with pauses of up to 60 in between."""
    waiter = Waiter("sync", monkeypatch)
    monkeypatch.setattr(transport, "sleep", waiter.clock.sleep)

    def busy() -> httpx2.Response:
        waiter.clock.time += 2
        return httpx2.Response(503, headers={"retry-after": "4"})

    def slow() -> httpx2.Response:
        waiter.clock.time += timeouts(wire)[-1]
        raise httpx2.ReadTimeout("too slow")

    wire = Wire(run("queued"), busy, slow)
    waiting = Waiting(POLLING, {"deadline": 10}, clock=waiter.clock)
    client = Client("key", http_client=wire.client(), timeout=10, retries=9)
    with pytest.raises(WaitError, match="the 10 seconds are over"):
        steps.run(waiting.until(run_call()), client, waiter.clock)
    assert timeouts(wire) == [10, 9, 3], "the second try of the reading has what is left"
    assert waiter.clock.time == 1010


def test_after_a_pause_that_took_longer_than_there_was_time_nothing_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    waiter = Waiter("sync", monkeypatch)

    def oversleep(seconds: float) -> None:
        waiter.clock.sleep(seconds + 0.5)

    monkeypatch.setattr(transport, "sleep", oversleep)
    wire = Wire(run("queued"), httpx2.Response(503, headers={"retry-after-ms": "999"}), run("completed"))
    waiting = Waiting(POLLING, {"deadline": 10, "interval": 9}, clock=waiter.clock)
    with wire.client() as http, pytest.raises(WaitError, match="the 10 seconds are over"):
        steps.run(waiting.until(run_call()), Client("key", http_client=http, retries=1), waiter.clock)
    assert timeouts(wire) == [10, 1]


def test_a_pause_that_would_pass_the_deadline_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    waiter = Waiter("sync", monkeypatch)
    wire = Wire(run("queued"), httpx2.Response(503, headers={"retry-after": "20"}))
    waiting = Waiting(POLLING, {"deadline": 10}, clock=waiter.clock)
    with pytest.raises(ServerError), wire.client() as http:
        steps.run(waiting.until(run_call()), Client("key", http_client=http, retries=9), waiter.clock)
    assert len(wire.requests) == 2
