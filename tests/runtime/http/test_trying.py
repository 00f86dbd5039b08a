"""What each try of a call sends, in both kinds of client; and streams, which are tried until they begin."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from network import AsyncClient, Client, Wire, call
from runtime.http.sent import Send
from runtime.http.tried import OK, answer, policy, post

from clientwright.runtime.files.bodies import BinaryBody
from clientwright.runtime.http.readers import JsonReader
from clientwright.runtime.http.retries import Try
from clientwright.runtime.messages import errors
from clientwright.runtime.streams.call import Events, StreamCall, StreamError

pytestmark = pytest.mark.usefixtures("pauses")


@pytest.fixture
def send(send: Send) -> Send:
    """Sends one call by either client, which has our policy unless it is given another."""
    return lambda wire, call_, **options: send(wire, call_, **{"retries": policy(), **options})


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
