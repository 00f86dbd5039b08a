"""Whatever goes wrong with a call is an ``ApiError``, or is about what the caller gave."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import pytest
from runtime.http.sent import Send
from runtime.loopback import Answer, serving
from runtime.network import AsyncClient, Client, Wire, call

from clientwright.runtime.http.readers import JsonReader
from clientwright.runtime.http.retries import Retries
from clientwright.runtime.messages import errors
from clientwright.runtime.wire.deviations import NO_EXTRA, DecodeError

QUICK = Retries(2, base=0)


@dataclass(kw_only=True, slots=True)
class Thing:
    """A model."""

    a: str
    extra: Mapping[str, Any] = NO_EXTRA


def outcome(send: Send, server: str, wire: Wire | None = None, **more: Any) -> errors.ApiError:
    """The error of a call, by a client of either kind."""
    http = {} if wire else {"http_client": None}
    with pytest.raises(errors.ApiError) as caught:
        send(wire or Wire(), call(), server=server, retries=QUICK, **http, **more)
    return caught.value


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HTTP_PROXY", "gopher://127.0.0.1:1"),
        ("HTTP_PROXY", "http://[::1"),
        ("HTTP_PROXY", "socks5://127.0.0.1:1"),
        ("SSL_CERT_FILE", "no-certificates.pem"),
    ],
)
def test_proxies_and_certificates_that_cannot_be_used(
    send: Send, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, value: str
) -> None:
    (tmp_path / "no-certificates.pem").write_text("none\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(name, value)
    error = outcome(send, "http://api.example.com")
    assert type(error) is errors.ApiConnectionError
    assert error.message.startswith("no connection can be made: ")
    assert (error.sent, error.tries) == (False, 1)


@pytest.mark.parametrize("server", [f"http://{'a' * 64}.com", "http://a..com"])
def test_hosts_that_cannot_be_encoded(send: Send, server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "*")
    error = outcome(send, server)
    assert (type(error), error.sent) == (errors.ApiConnectionError, False)


def test_a_redirect_to_a_host_that_cannot_be_encoded(send: Send, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "*")
    with serving() as server:
        server.answers = [Answer(302, {"location": f"http://{'a' * 64}.com/x"})]
        error = outcome(send, server.url)
    assert type(error) is errors.ApiConnectionError


def test_an_http_client_that_is_closed() -> None:
    http, http_async = Wire().client(), Wire().async_client()
    http.close()
    asyncio.run(http_async.aclose())
    with pytest.raises(errors.ApiConnectionError, match="closed") as caught:
        Client("k", http_client=http, retries=QUICK).send(call())
    assert (caught.value.sent, caught.value.tries, caught.value.operation) == (False, 1, "getThing")
    with pytest.raises(errors.ApiConnectionError, match="closed"):
        asyncio.run(AsyncClient("k", http_client=http_async, retries=QUICK).send(call()))


def test_an_http_client_whose_event_loop_is_over() -> None:
    with serving() as server:
        server.answers = [Answer(headers={"content-type": "application/json"}, content=b"1")]
        client = AsyncClient("k", server=server.url, http_client=httpx2.AsyncClient(verify=False), retries=0)
        loops = [asyncio.new_event_loop() for _ in range(2)]
        assert loops[0].run_until_complete(client.send(call())) == 1
        ((connection,),) = [client._connections.given._transport._pool.connections]  # type: ignore[union-attr]
        with suppress(errors.ApiError):
            loops[1].run_until_complete(client.send(call()))
        loops[0].run_until_complete(connection.aclose())
        for loop in loops:
            loop.close()


@pytest.mark.parametrize(
    ("status", "kind"), [(404, errors.NotFoundError), (503, errors.ServerError), (301, errors.StatusError)]
)
def test_a_hook_that_raises_for_a_status(status: int, kind: type, monkeypatch: pytest.MonkeyPatch) -> None:
    def hook(response: httpx2.Response) -> None:
        response.read()
        response.raise_for_status()

    async def hook_async(response: httpx2.Response) -> None:
        await response.aread()
        response.raise_for_status()

    wire = Wire(httpx2.Response(status, json={"message": "so it is"}))
    with pytest.raises(kind, match="so it is") as caught:
        Client("k", http_client=wire.client(event_hooks={"response": [hook]}), retries=QUICK).send(call())
    assert caught.value.tries == (3 if status == 503 else 1)
    http = wire.async_client(event_hooks={"response": [hook_async]})
    with pytest.raises(kind, match="so it is"):
        asyncio.run(AsyncClient("k", http_client=http, retries=QUICK).send(call()))
    unread = wire.client(event_hooks={"response": [lambda response: response.raise_for_status()]})
    with pytest.raises(kind):
        Client("k", http_client=unread, retries=QUICK).send(call())


def test_what_a_hook_raises_of_its_own_is_its_own() -> None:
    def hook(_: httpx2.Request) -> None:
        raise RuntimeError("mine")

    with pytest.raises(RuntimeError, match="mine"):
        Client("k", http_client=Wire().client(event_hooks={"request": [hook]})).send(call())


def test_a_content_encoding_that_cannot_be_decoded_is_not_asked_for_again(send: Send) -> None:
    wire = Wire(lambda: httpx2.Response(200, headers={"content-encoding": "gzip"}, stream=httpx2.ByteStream(b"no")))
    error = outcome(send, "http://api.example.com", wire)
    assert (type(error), error.sent, len(wire.requests)) == (errors.ApiConnectionError, True, 1)


@pytest.mark.parametrize(
    ("model", "content"),
    [(Thing, b"null"), (Thing, b"[1]"), (Thing, b'"a"'), (list[Thing], b"{}"), (dict[str, int], b"3")],
)
def test_an_answer_of_another_json_kind_is_a_decode_error(send: Send, model: Any, content: bytes) -> None:
    wire = Wire(httpx2.Response(200, content=content))
    with pytest.raises(DecodeError, match=r"expected (object|array)") as caught:
        send(wire, call(success={"200": JsonReader(model)}))
    assert (caught.value.content, caught.value.status) == (content, 200)


@pytest.mark.parametrize(
    ("model", "content", "value"), [(Thing | None, b"null", None), (str, b"3", 3), (Any, b"[]", [])]
)
def test_what_is_described_or_is_a_single_value_is_given(send: Send, model: Any, content: bytes, value: Any) -> None:
    wire = Wire(httpx2.Response(200, content=content))
    assert send(wire, call(success={"200": JsonReader(model)}), on_deviation=lambda _: None) == value


def test_a_page_in_place_of_json_is_told_by_its_title(send: Send) -> None:
    page = b"<!doctype html><html><head><title>\n Sign in &amp; go on </title>"
    with pytest.raises(DecodeError, match="a page with the title 'Sign in & go on'") as caught:
        send(Wire(httpx2.Response(200, content=page)), call())
    assert caught.value.content == page
