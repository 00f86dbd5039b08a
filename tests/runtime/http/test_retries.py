"""When a call is tried again, in both kinds of client: what for, after how long, and with what."""

from __future__ import annotations

import asyncio
import io
import pickle
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from network import AsyncClient, Client, Described, Wire, call

from clientwright.runtime.http import transport
from clientwright.runtime.http.bodies import BinaryBody, JsonBody
from clientwright.runtime.http.client import SyncClient
from clientwright.runtime.http.readers import JsonReader
from clientwright.runtime.http.retries import Retries, Try
from clientwright.runtime.messages import errors
from clientwright.runtime.messages.exchange import Headers
from clientwright.runtime.messages.hints import wait_hint
from clientwright.runtime.streams.call import Events, StreamCall, StreamError
from clientwright.runtime.wire.deviations import DecodeError

Send = Callable[..., Any]
OK = httpx2.Response(200, json={"ok": True})
NOON = 784111777.0
"""Sun, 06 Nov 1994 08:49:37 GMT, the example of RFC 9110."""


@pytest.fixture(autouse=True)
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses that were made, none of which takes any time."""
    made: list[float] = []

    async def sleep_async(seconds: float) -> None:
        made.append(seconds)

    monkeypatch.setattr(transport, "sleep", made.append)
    monkeypatch.setattr(transport, "sleep_async", sleep_async)
    return made


def _send(wire: Wire, call_: Any, **options: Any) -> Any:
    with Client("k3y", http_client=wire.client(), **{"retries": policy(), **options}) as client:
        return client.send(call_)


def _send_async(wire: Wire, call_: Any, **options: Any) -> Any:
    async def run() -> Any:
        async with AsyncClient("k3y", http_client=wire.async_client(), **{"retries": policy(), **options}) as client:
            return await client.send(call_)

    return asyncio.run(run())


@pytest.fixture(params=[_send, _send_async], ids=["sync", "async"])
def send(request: pytest.FixtureRequest) -> Send:
    """Sends one call by either client."""
    found: Send = request.param
    return found


def policy(limit: int = 2, **options: Any) -> Retries:
    """A policy whose chance always takes the upper bound, and whose clock stands still."""
    return Retries(limit, **{"uniform": lambda _, high: high, "clock": lambda: NOON, **options})


def answer(status: int, **headers: str) -> httpx2.Response:
    """An answer with header fields."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx2.Response(status, json={"message": "no"}, headers=named)


def get(**changes: Any) -> Any:
    """A call that only reads."""
    return call(**changes)


def post(**changes: Any) -> Any:
    """A call that changes something."""
    return call(**{"method": "POST", "body": JsonBody({"a": 1}), **changes})


RETRIED = (408, 409, 429, 500, 502, 503, 504, 529)
NOT_RETRIED = (400, 401, 403, 404, 405, 410, 412, 422, 425, 304)
TURNED_AWAY = (408, 409, 429, 503)


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


NEVER_SENT = (httpx2.ConnectError("refused"), httpx2.ConnectTimeout("slow"), httpx2.PoolTimeout("full"))
PERHAPS_SENT = (
    httpx2.ReadTimeout("slow"),
    httpx2.WriteTimeout("slow"),
    httpx2.ReadError("reset"),
    httpx2.WriteError("reset"),
    httpx2.RemoteProtocolError("cut"),
)


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
    with pytest.raises(errors.ConnectionError) as caught:
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
    failed = errors.TimeoutError("slow")
    assert [retries.pause(number, failed) for number in (1, 2, 5000)] == [0, 0, 0]
    assert bounds == [(0, 0.5), (0, 1), (0, 8)]
    assert all(0 <= (Retries().pause(3, failed) or 0) <= 2 for _ in range(50))


def test_an_unlucky_call_says_how_often_it_was_tried_whatever_it_ends_with(send: Send) -> None:
    wire = Wire(answer(500), httpx2.ReadTimeout("slow"))
    with pytest.raises(errors.TimeoutError) as caught:
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
        Plain("k", http_client=wire.client()).send(get())
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
        (2, None, errors.TimeoutError, 1.0),
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


def test_a_key_is_made_for_each_call_and_kept_across_its_tries(send: Send) -> None:
    wire = Wire(answer(500), OK)
    once = post(idempotency_key="Idempotency-Key")
    send(wire, once)
    send(wire, once)
    keys = [request.headers["idempotency-key"] for request in wire.requests]
    assert keys[0] == keys[1] != keys[2]
    assert len(keys[0]) == 36


@pytest.mark.parametrize(
    ("changes", "sent"),
    [
        ({"headers": {"Idempotency-Key": "mine"}}, "mine"),
        ({"options": {"headers": {"IDEMPOTENCY-KEY": "mine"}}}, "mine"),
        ({"options": {"headers": {"idempotency-key": None}}}, None),
    ],
)
def test_the_callers_own_key_is_sent_and_none_takes_it_away(send: Send, changes: Any, sent: str | None) -> None:
    wire = Wire()
    send(wire, post(idempotency_key="Idempotency-Key", **changes))
    assert wire.request.headers.get("idempotency-key") == sent


def test_a_body_that_can_be_read_once_is_whole_in_every_try(send: Send) -> None:
    wire = Wire(answer(503), answer(429), OK)
    send(wire, call(method="POST", body=BinaryBody(io.BytesIO(b"once"))))
    assert [request.content for request in wire.requests] == [b"once"] * 3


def test_every_try_begins_where_the_call_began_and_not_where_it_was_sent_on(send: Send) -> None:
    elsewhere = httpx2.Response(307, headers={"location": "/other"})
    wire = Wire(elsewhere, answer(503), elsewhere, OK)
    assert send(wire, post()) == {"ok": True}
    assert [request.url.path for request in wire.requests] == ["/things/1", "/other"] * 2
    assert [request.headers["authorization"] for request in wire.requests] == ["Bearer k3y"] * 4


@pytest.mark.parametrize(
    "failing",
    [answer(503), answer(429, x_should_retry="true"), httpx2.ConnectError("refused")],
    ids=["503", "true", "refused"],
)
def test_what_was_carried_out_is_not_sent_again_when_its_outcome_cannot_be_read(send: Send, failing: Any) -> None:
    done = httpx2.Response(303, headers={"location": "/outcome"})
    wire = Wire(done, failing, OK)
    with pytest.raises(errors.ApiError) as caught:
        send(wire, post())
    assert [request.method for request in wire.requests] == ["POST", "GET"]
    assert caught.value.tries == 1
    wire = Wire(done, failing, OK)
    assert send(wire, post(idempotent=True)) == {"ok": True}


def _streamed() -> StreamCall[Any, Any]:
    events: Events[Any] = Events(kind="jsonl", accept="application/jsonl")
    return StreamCall(
        operation="createThing", method="POST", path="/things", success={"200": JsonReader()}, events=events
    )


class _Broken(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A body that breaks after its first line."""

    closed = False

    def __iter__(self) -> Any:
        yield b'{"a":1}\n'
        raise httpx2.ReadError("reset")

    async def __aiter__(self) -> Any:
        for chunk in self:
            yield chunk

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def _stream_of(wire: Wire, **options: Any) -> list[Any]:
    items: list[Any] = []
    with Client(http_client=wire.client(), **{"retries": policy(), **options}).stream(_streamed()) as stream:
        items += [next(stream)]
        with pytest.raises(StreamError):
            next(stream)
    return items


def _stream_of_async(wire: Wire, **options: Any) -> list[Any]:
    async def run() -> list[Any]:
        client = AsyncClient(http_client=wire.async_client(), **{"retries": policy(), **options})
        async with await client.stream(_streamed()) as stream:
            items = [await anext(stream)]
            with pytest.raises(StreamError):
                await anext(stream)
        return items

    return asyncio.run(run())


@pytest.fixture(params=[_stream_of, _stream_of_async], ids=["sync", "async"])
def stream_of(request: pytest.FixtureRequest) -> Send:
    """Reads a stream that breaks, by either client."""
    found: Send = request.param
    return found


def _line() -> tuple[Callable[[], httpx2.Response], _Broken]:
    body = _Broken()
    return lambda: httpx2.Response(200, headers={"content-type": "application/jsonl"}, stream=body), body


def test_a_stream_is_asked_for_again_until_it_begins_and_never_after(stream_of: Send) -> None:
    line, _ = _line()
    wire = Wire(answer(503), line)
    assert stream_of(wire) == [{"a": 1}]
    assert len(wire.requests) == 2


def test_a_hook_that_raises_leaves_no_stream_open(stream_of: Send) -> None:
    def stop(one: Try) -> None:
        raise KeyError(one.number)

    line, body = _line()
    with pytest.raises(KeyError):
        stream_of(Wire(line), retries=policy(on_try=stop))
    assert body.closed
