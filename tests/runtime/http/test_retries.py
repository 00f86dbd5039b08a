"""When a call is tried again, in both kinds of client: what for, after how long, by whose policy."""

from __future__ import annotations

import pickle
from typing import Any

import httpx2
import pytest
from network import Client, Described, Wire, call
from runtime.http.sent import Send
from runtime.http.tried import NOON, OK, answer, get, policy, post

from clientwright.runtime.http.client import SyncClient
from clientwright.runtime.http.retries import Retries, Try
from clientwright.runtime.messages import errors
from clientwright.runtime.messages.exchange import Headers
from clientwright.runtime.messages.hints import wait_hint
from clientwright.runtime.wire.deviations import DecodeError

pytestmark = pytest.mark.usefixtures("pauses")


@pytest.fixture
def send(send: Send) -> Send:
    """Sends one call by either client, which has our policy unless it is given another."""
    return lambda wire, call_, **options: send(wire, call_, **{"retries": policy(), **options})


RETRIED = (408, 409, 429, 500, 502, 503, 504, 529)
NOT_RETRIED = (400, 401, 403, 404, 405, 410, 412, 422, 425, 304)
TURNED_AWAY = (408, 409, 429, 503)
NEVER_SENT = (httpx2.ConnectError("refused"), httpx2.ConnectTimeout("slow"), httpx2.PoolTimeout("full"))
PERHAPS_SENT = (
    httpx2.ReadTimeout("slow"),
    httpx2.WriteTimeout("slow"),
    httpx2.ReadError("reset"),
    httpx2.WriteError("reset"),
    httpx2.RemoteProtocolError("cut"),
)


@pytest.mark.parametrize("status", RETRIED)
def test_a_call_that_reads_is_sent_again_after_each_status_that_may_pass(
    send: Send, status: int, pauses: list[float]
) -> None:
    wire = Wire(answer(status), answer(status), OK)
    assert send(wire, get()) == {"ok": True}
    assert (len(wire.requests), pauses) == (3, [0.5, 1.0])


@pytest.mark.parametrize("status", NOT_RETRIED)
def test_a_status_that_will_not_pass_is_raised_at_once(send: Send, status: int, pauses: list[float]) -> None:
    wire = Wire(answer(status))
    with pytest.raises(errors.StatusError) as caught:
        send(wire, get())
    assert (len(wire.requests), pauses, caught.value.tries) == (1, [], 1)


@pytest.mark.parametrize("status", RETRIED)
def test_a_call_that_changes_something_is_sent_again_only_when_it_was_turned_away(send: Send, status: int) -> None:
    wire = Wire(answer(status), OK)
    if status in TURNED_AWAY:
        assert send(wire, post()) == {"ok": True}
    else:
        with pytest.raises(errors.ServerError):
            send(wire, post())
    assert len(wire.requests) == (2 if status in TURNED_AWAY else 1)


@pytest.mark.parametrize("failure", [*NEVER_SENT, *PERHAPS_SENT], ids=lambda each: type(each).__name__)
def test_a_failure_is_tried_again_unless_it_may_have_been_carried_out(send: Send, failure: Exception) -> None:
    wire = Wire(failure, OK)
    assert send(wire, get()) == {"ok": True}
    wire = Wire(failure, OK)
    if failure in NEVER_SENT:
        assert send(wire, post()) == {"ok": True}
        return
    with pytest.raises(errors.ApiError) as caught:
        send(wire, post())
    assert (caught.value.sent, len(wire.requests)) == (True, 1)


@pytest.mark.parametrize(
    "changes",
    [
        {"method": "PUT"},
        {"method": "DELETE"},
        {"idempotent": True},
        {"idempotency_key": "X-Once"},
        {"headers": {"Idempotency-Key": "k"}},
        {"options": {"headers": {"idempotency-key": "k"}}},
    ],
    ids=str,
)
def test_what_may_be_done_twice_is_sent_again_after_anything_that_may_pass(send: Send, changes: Any) -> None:
    wire = Wire(answer(500), httpx2.ReadTimeout("slow"), OK)
    assert send(wire, post(**changes)) == {"ok": True}
    assert len(wire.requests) == 3


def test_the_server_decides_when_it_says_so(send: Send) -> None:
    wire = Wire(answer(500, x_should_retry="true"), answer(400, x_should_retry="TRUE"), OK)
    assert send(wire, post()) == {"ok": True}
    wire = Wire(answer(503, x_should_retry="false"), OK)
    with pytest.raises(errors.ServerError):
        send(wire, get())
    assert len(wire.requests) == 1


def test_a_failure_that_lasts_is_not_tried_again(send: Send) -> None:
    wire = Wire(httpx2.UnsupportedProtocol("what"), OK)
    with pytest.raises(errors.ApiConnectionError) as caught:
        send(wire, get())
    assert (caught.value.sent, caught.value.lasting) == (False, True)


def test_pauses_double_up_to_the_longest(send: Send, pauses: list[float]) -> None:
    with pytest.raises(errors.ServerError) as caught:
        send(Wire(answer(500)), get(), retries=policy(7, base=0.25, longest=3))
    assert pauses == [0.25, 0.5, 1, 2, 3, 3, 3]
    assert caught.value.tries == 8
    assert "8 tries" in str(caught.value)
    assert pickle.loads(pickle.dumps(caught.value)).tries == 8


def test_all_of_a_pause_is_chance() -> None:
    bounds: list[tuple[float, float]] = []
    retries = Retries(uniform=lambda low, high: bounds.append((low, high)) or 0.0)  # type: ignore[func-returns-value]
    failed = errors.ApiTimeoutError("slow")
    assert [retries.pause(number, failed) for number in (1, 2, 5000)] == [0, 0, 0]
    assert bounds == [(0, 0.5), (0, 1), (0, 8)]
    assert all(0 <= (Retries().pause(3, failed) or 0) <= 2 for _ in range(50))


def test_an_unlucky_call_says_how_often_it_was_tried_whatever_it_ends_with(send: Send) -> None:
    wire = Wire(answer(500), httpx2.ReadTimeout("slow"))
    with pytest.raises(errors.ApiTimeoutError) as caught:
        send(wire, get())
    assert caught.value.tries == 3
    wire = Wire(answer(500), httpx2.Response(200, content=b"{"))
    with pytest.raises(DecodeError) as broken:
        send(wire, get())
    assert broken.value.tries == 2


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "7"}, 7),
        ({"Retry-After": " 0 "}, 0),
        ({"Retry-After": "1.5"}, 1.5),
        ({"Retry-After": "7", "retry-after-ms": "250"}, 0.25),
        ({"Retry-After": "Sun, 06 Nov 1994 08:49:57 GMT", "Date": "Sun, 06 Nov 1994 08:49:47 GMT"}, 10),
        ({"Retry-After": "Sunday, 06-Nov-94 08:49:57 GMT"}, 20),
        ({"Retry-After": "Sun Nov  6 08:49:57 1994"}, 20),
        ({"Retry-After": "Sun, 06 Nov 1994 08:49:57 GMT", "Date": "what"}, 20),
        ({"Retry-After": "Sun, 06 Nov 1994 08:00:00 GMT"}, 0),
        ({"Retry-After": "-5"}, None),
        ({"Retry-After": "nan"}, None),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": "٣"}, None),
        ({"Retry-After": "Sun, 99 Nov 99999999999999999999 08:49:37 GMT"}, None),
        ({"Retry-After": "9" * 400}, float("inf")),
        ({"retry-after-ms": "soon", "Retry-After": "3"}, 3),
        ({}, None),
    ],
    ids=str,
)
def test_a_hint_is_seconds_or_a_date_held_against_the_answers_own(headers: Any, seconds: float | None) -> None:
    assert wait_hint(Headers(headers), lambda: NOON) == seconds


def test_the_servers_hint_is_kept_to(send: Send, pauses: list[float]) -> None:
    date = "Sun, 06 Nov 1994 08:50:07 GMT"
    assert send(Wire(answer(429, retry_after="7"), answer(503, retry_after=date), OK), get()) == {"ok": True}
    assert pauses == [7, 30]


def test_a_server_that_wants_to_be_left_alone_for_long_is_not_asked_again(send: Send, pauses: list[float]) -> None:
    wire = Wire(answer(429, retry_after="61"), OK)
    with pytest.raises(errors.RateLimitError) as caught:
        send(wire, get())
    assert (caught.value.retry_after, len(wire.requests), pauses) == (61, 1, [])
    assert str(caught.value).endswith("; the server asks to wait 61 seconds")
    assert pickle.loads(pickle.dumps(caught.value)).retry_after == 61
    wire = Wire(answer(429, retry_after="61"), OK)
    assert send(wire, get(), retries=policy(longest_hint=100)) == {"ok": True}


def test_the_calls_own_policy_replaces_the_clients(send: Send) -> None:
    wire = Wire(answer(500))
    with pytest.raises(errors.ServerError) as caught:
        send(wire, get(options={"retries": 0}))
    assert (caught.value.tries, len(wire.requests)) == (1, 1)
    wire = Wire(answer(500), answer(500), answer(500), OK)
    assert send(wire, get(options={"retries": policy(3)}), retries=0) == {"ok": True}


def test_a_client_tries_twice_more_unless_told_otherwise() -> None:
    class Plain(Described, SyncClient):
        pass

    wire = Wire(answer(429, retry_after="0"))
    with pytest.raises(errors.RateLimitError):
        Plain("k", http_client=wire.client()).__send__(get())
    assert len(wire.requests) == 3


@pytest.mark.parametrize("wrong", [-1, True, 1.5, "2", None])
def test_a_policy_that_makes_no_sense_is_refused_when_it_is_given(wrong: Any) -> None:
    with pytest.raises(ValueError, match="retries"):
        Client("k", retries=wrong)
    with pytest.raises(ValueError, match="retries"):
        call(options={"retries": wrong})
    if wrong is not None:
        with pytest.raises(ValueError, match="retries"):
            Client("k").with_options(retries=wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        {"limit": -1},
        {"limit": True},
        {"base": -0.1},
        {"base": "1"},
        {"base": float("nan")},
        {"longest": float("inf")},
        {"longest_hint": -1},
    ],
    ids=str,
)
def test_each_number_of_a_policy_is_looked_at(wrong: Any) -> None:
    with pytest.raises(ValueError, match="retries"):
        Retries(**wrong)


def test_a_hook_that_nobody_would_await_is_refused() -> None:
    async def later(_: Any) -> None:
        pass

    with pytest.raises(TypeError, match="on_try: a function that is not async"):
        Retries(on_try=later)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="on_deviation: a function that is not async"):
        Client("k", on_deviation=later)  # type: ignore[arg-type]


def test_the_hook_sees_each_try_and_no_secret(send: Send) -> None:
    tries: list[Try] = []
    wire = Wire(answer(503), httpx2.ReadTimeout("slow"), OK)
    server = "https://u:s3cret@api.aimlapi.com/v1?token=s3cret"
    send(wire, get(query=("x=1",)), server=server, retries=policy(on_try=tries.append))
    assert [(one.number, one.status, type(one.error), one.delay) for one in tries] == [
        (1, 503, type(None), 0.5),
        (2, None, errors.ApiTimeoutError, 1.0),
        (3, 200, type(None), None),
    ]
    assert {(one.operation, one.method, one.url) for one in tries} == {
        ("getThing", "GET", "api.aimlapi.com/v1/things/1")
    }
    assert "s3cret" not in str(tries)


def test_the_hook_sees_the_last_try_that_failed(send: Send) -> None:
    tries: list[Try] = []
    with pytest.raises(errors.ServerError):
        send(Wire(answer(500)), get(), retries=policy(1, on_try=tries.append))
    assert [one.delay for one in tries] == [0.5, None]


@pytest.mark.parametrize("failing", [answer(500), httpx2.ConnectError("refused")])
def test_what_the_hook_raises_ends_the_call(send: Send, failing: Any) -> None:
    def stop(one: Try) -> None:
        raise KeyError(one.number)

    wire = Wire(failing, OK)
    with pytest.raises(KeyError, match="1"):
        send(wire, get(), retries=policy(on_try=stop))
    assert len(wire.requests) == 1
