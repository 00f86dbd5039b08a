"""Waiting for what goes on at the server: when it is read, when the wait ends, and what stops it before."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import httpx2
import pytest
from network import AsyncClient, Client, Wire, call

from clientwright.runtime.http import transport
from clientwright.runtime.http.client import Resource
from clientwright.runtime.http.parameters import simple
from clientwright.runtime.http.readers import JsonReader
from clientwright.runtime.http.retries import Retries
from clientwright.runtime.messages.errors import ApiError, NotFoundError, ServerError, TimeoutError
from clientwright.runtime.waiting import steps
from clientwright.runtime.waiting.polling import Polling, WaitError
from clientwright.runtime.waiting.wait import Waiting, polled, polled_async, usual_options
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

    def __init__(self) -> None:
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

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.clock = FakeTime()

    def wait(self, wire: Wire, call: Any = None, polling: Polling[Any] = POLLING, **wait: Any) -> Any:
        waiting = Waiting(polling, wait, usual={"timeout": 600}, clock=self.clock)
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


@pytest.fixture(params=["sync", "async"])
def waiter(request: pytest.FixtureRequest) -> Waiter:
    return Waiter(request.param)


def timeouts(wire: Wire) -> list[float]:
    return [request.extensions["timeout"]["read"] for request in wire.requests]


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


async def later(*_: Any) -> None:
    """A hook that nobody would await."""


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
    assert isinstance(caught.value.__cause__, TimeoutError)


def test_a_timeout_before_the_end_is_a_timeout(waiter: Waiter) -> None:
    with pytest.raises(TimeoutError):
        waiter.wait(Wire(run("queued"), httpx2.ReadTimeout("too slow")), deadline=50)


def test_the_tries_of_a_reading_end_with_the_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    """By itself this reading would be tried for 40 seconds, with pauses of up to 60 in between."""
    waiter = Waiter("sync")
    monkeypatch.setattr(transport, "sleep", waiter.clock.sleep)

    def busy() -> httpx2.Response:
        waiter.clock.time += 2
        return httpx2.Response(503, headers={"retry-after": "4"})

    def slow() -> httpx2.Response:
        waiter.clock.time += timeouts(wire)[-1]
        raise httpx2.ReadTimeout("too slow")

    wire = Wire(run("queued"), busy, slow)
    waiting = Waiting(POLLING, {"deadline": 10}, usual={"timeout": 10, "retries": 9}, clock=waiter.clock)
    with pytest.raises(WaitError, match="the 10 seconds are over"), wire.client() as http:
        steps.run(waiting.until(run_call()), Client("key", http_client=http), waiter.clock)
    assert timeouts(wire) == [10, 9, 3], "the second try of the reading has what is left"
    assert waiter.clock.time == 1010


def test_a_pause_that_takes_a_bit_longer_leaves_no_timeout_that_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """A socket takes 0 for not waiting at all, and refuses what is less."""
    waiter = Waiter("sync")

    def oversleep(seconds: float) -> None:
        waiter.clock.sleep(seconds + 0.5)

    monkeypatch.setattr(transport, "sleep", oversleep)
    wire = Wire(run("queued"), httpx2.Response(503, headers={"retry-after-ms": "999"}), run("completed"))
    waiting = Waiting(POLLING, {"deadline": 10, "interval": 9}, usual={"retries": 1}, clock=waiter.clock)
    with wire.client() as http:
        steps.run(waiting.until(run_call()), Client("key", http_client=http), waiter.clock)
    assert timeouts(wire) == [10, 1, 0.001]


def test_a_pause_that_would_pass_the_deadline_is_not_made() -> None:
    waiter = Waiter("sync")
    wire = Wire(run("queued"), httpx2.Response(503, headers={"retry-after": "20"}))
    waiting = Waiting(POLLING, {"deadline": 10}, usual={"retries": 9}, clock=waiter.clock)
    with pytest.raises(ServerError), wire.client() as http:
        steps.run(waiting.until(run_call()), Client("key", http_client=http), waiter.clock)
    assert len(wire.requests) == 2


def test_the_policy_and_the_timeout_of_the_client_are_known() -> None:
    retries = Retries(1)
    client = Client("key", timeout=5, retries=retries)
    assert usual_options(client) == {"timeout": 5, "retries": retries}
    assert usual_options(client.with_options(timeout=3)) == {"timeout": 3, "retries": retries}
    assert usual_options(Resource(client.with_options(retries=0))) == {"timeout": 5, "retries": 0}
    assert usual_options(object()) == {}


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


@pytest.mark.parametrize("body", [b"{}", b"[]", b'"completed"', b"7", b"null"])
def test_an_answer_that_is_something_else_is_an_error(waiter: Waiter, body: bytes) -> None:
    with pytest.raises(WaitError, match="an answer without a state came"):
        waiter.wait(Wire(run("queued"), httpx2.Response(200, content=body)))


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
