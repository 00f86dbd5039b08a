"""Waiting for what goes on at the server: when it is read, and what the caller is told."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any

import pytest
from network import AsyncClient, Client, Wire
from runtime.waiting.waiter import POLLING, Waiter, run, run_call, timeouts

from clientwright.runtime.waiting import steps
from clientwright.runtime.waiting.wait import polled, polled_async


async def later(*_: Any) -> None:
    """A hook that nobody would await."""


@pytest.mark.parametrize("end", ["completed", "failed", "requires_action"])
def test_reads_until_nothing_more_happens_by_itself(waiter: Waiter, end: str) -> None:
    wire = Wire(run("queued"), run("in_progress"), run("in_progress"), run(end))
    assert waiter.wait(wire).status == end
    assert [(request.method, request.url.path) for request in wire.requests] == [
        ("POST", "/runs"),
        *[("GET", "/runs/run_1")] * 3,
    ]


def test_does_not_read_what_is_over_at_once(waiter: Waiter) -> None:
    wire = Wire(run("completed"))
    assert waiter.wait(wire).status == "completed"
    assert len(wire.requests) == 1
    assert waiter.slept == []


def test_waits_on_in_a_state_that_the_description_does_not_know(waiter: Waiter) -> None:
    assert waiter.wait(Wire(run("queued"), run("thinking_hard"), run("completed"))).status == "completed"


def test_pauses_grow_by_half_up_to_the_longest(waiter: Waiter) -> None:
    wire = Wire(*[run("queued")] * 9, run("completed"))
    waiter.wait(wire)
    assert waiter.slept == [1, 1.5, 2.25, 3.375, 5.0625, 7.59375, 10, 10, 10]


def test_the_caller_sets_the_pauses(waiter: Waiter) -> None:
    waiter.wait(Wire(*[run("queued")] * 4, run("completed")), interval=0.2, longest=0.4)
    assert waiter.slept == [0.2, 0.3, 0.4, 0.4]


def test_an_interval_beyond_the_usual_longest_is_kept(waiter: Waiter) -> None:
    waiter.wait(Wire(*[run("queued")] * 2, run("completed")), interval=60)
    assert waiter.slept == [60, 60]


def test_no_interval_is_no_pause(waiter: Waiter) -> None:
    waiter.wait(Wire(*[run("queued")] * 3, run("completed")), interval=0)
    assert waiter.slept == []


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("interval", -1),
        ("interval", "1"),
        ("interval", None),
        ("longest", float("nan")),
        ("deadline", -0.1),
        ("deadline", "5"),
        ("deadline", float("inf")),
    ],
)
def test_refuses_seconds_that_are_none(waiter: Waiter, option: str, value: Any) -> None:
    with pytest.raises(ValueError, match=f"{option} is a number of seconds"):
        waiter.wait(Wire(), **{option: value})


def test_refuses_an_option_that_there_is_not(waiter: Waiter) -> None:
    with pytest.raises(TypeError, match="wait has no argument 'timeout'"):
        waiter.wait(Wire(), timeout=3)


def test_the_hint_of_each_answer_counts_and_not_only_that_of_the_first(waiter: Waiter) -> None:
    hint = "OpenAI-Poll-After-MS"
    wire = Wire(run("queued", {hint: "500"}), run("queued", {hint: "4000"}), run("queued"), run("completed"))
    waiter.wait(wire, interval=1)
    assert waiter.slept == [0.5, 4, 1]


def test_retry_after_counts_where_there_is_no_hint(waiter: Waiter) -> None:
    date = {"date": "Sun, 06 Nov 1994 08:49:37 GMT", "retry-after": "Sun, 06 Nov 1994 08:49:44 GMT"}
    both = {"openai-poll-after-ms": "2000", "retry-after": "9"}
    wire = Wire(run("queued", {"retry-after": "3"}), run("queued", date), run("queued", both), run("completed"))
    waiter.wait(wire)
    assert waiter.slept == [3, 7, 2]


@pytest.mark.parametrize("hint", ["soon", "", "-5", "0", "nan", "inf", "1e999", "0x10"])
def test_a_hint_that_is_none_is_not_one(waiter: Waiter, hint: str) -> None:
    waiter.wait(Wire(run("queued", {"openai-poll-after-ms": hint}), run("completed")))
    assert waiter.slept == [1]


@pytest.mark.parametrize(("hint", "pause"), [("0.001", 0.05), ("1e30", 300)])
def test_no_hint_makes_a_caller_spin_or_sleep_for_ever(waiter: Waiter, hint: str, pause: float) -> None:
    waiter.wait(Wire(run("queued", {"openai-poll-after-ms": hint}), run("completed")))
    assert waiter.slept == [pause]


def test_tells_of_each_value_the_first_and_the_last_included(waiter: Waiter) -> None:
    seen: list[str] = []
    waiter.wait(
        Wire(run("queued"), run("in_progress"), run("completed")), on_progress=lambda run: seen.append(run.status)
    )
    assert seen == ["queued", "in_progress", "completed"]


@pytest.mark.parametrize("option", ["on_progress", "cancelled"])
@pytest.mark.parametrize("hook", [later, True], ids=["async", "no function"])
def test_a_hook_that_cannot_be_called_as_it_is_is_refused_before_anything_is_sent(
    waiter: Waiter, option: str, hook: Any
) -> None:
    wire = Wire(run("completed"))
    with pytest.raises(TypeError, match=f"{option}: a function that is not async"):
        waiter.wait(wire, **{option: hook})
    assert wire.requests == []


def test_what_the_hook_raises_ends_the_wait(waiter: Waiter) -> None:
    def hook(run: Any) -> None:
        raise RuntimeError("no more")

    wire = Wire(run("queued"))
    with pytest.raises(RuntimeError, match="no more"):
        waiter.wait(wire, on_progress=hook)
    assert len(wire.requests) == 1


def test_waits_with_the_clients_themselves() -> None:
    wire = Wire(run("queued"), run("queued"), run("completed"))
    assert polled(Client("key", http_client=wire.client()), run_call(), POLLING, {"interval": 0}).status == "completed"

    async def wait() -> Any:
        client = AsyncClient("key", http_client=wire.async_client(), timeout=9)
        return await polled_async(client, run_call(), POLLING, {"interval": 0, "deadline": 500})

    assert asyncio.run(wait()).status == "completed"
    assert timeouts(wire)[-1] == 9, "a deadline makes no timeout longer"


def test_a_task_that_is_cancelled_stops_waiting_at_once() -> None:
    wire = Wire(run("queued"))

    async def wait() -> None:
        client = AsyncClient("key", http_client=wire.async_client())
        task = asyncio.create_task(polled_async(client, run_call(), POLLING, {"interval": 3600, "longest": 3600}))
        while not wire.requests:
            await asyncio.sleep(0)
        for _ in range(10):
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(asyncio.wait_for(wait(), 5))


def test_real_time_goes_by() -> None:
    before: Callable[[], float] = time.monotonic
    start = before()
    steps.REAL_TIME.sleep(0.001)
    asyncio.run(steps.REAL_TIME.sleep_async(0.001))
    assert before() >= start + 0.002
    assert steps.REAL_TIME.now() >= start
