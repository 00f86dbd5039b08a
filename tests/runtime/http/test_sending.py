"""What is sent for a call, by both kinds of client."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest
from network import Client, Wire, call
from runtime.http.sent import Send, sync

from clientwright.runtime.files.bodies import BinaryBody
from clientwright.runtime.http.bodies import JsonBody
from clientwright.runtime.wire.values import UNSET


def _http(send: Send, wire: Wire, **options: Any) -> Any:
    return wire.client(**options) if send is sync else wire.async_client(**options)


def test_a_request_is_what_the_call_says(send: Send) -> None:
    wire = Wire()
    send(
        wire,
        call(
            method="POST",
            path="/a%2Fb/c",
            query=("include%5B%5D=x",),
            headers={"OpenAI-Beta": "assistants=v2"},
            cookies=("a=b", "c=d"),
            body=JsonBody({"a": 1, "b": UNSET}),
            options={"extra_query": {"q[]": ["1", "ü"]}, "extra_body": {"z": None}, "headers": {"X-Own": "ü"}},
        ),
        server="https://api.openai.com/v1/",
        headers={"x-own": "y", "X-Client": "z"},
    )
    request = wire.request
    assert request.method == "POST"
    assert str(request.url) == "https://api.openai.com/v1/a%2Fb/c?include%5B%5D=x&q%5B%5D=1&q%5B%5D=%C3%BC"
    assert request.content == b'{"a":1,"z":null}'
    assert dict(request.headers) == {
        "host": "api.openai.com",
        "accept": "application/json",
        "accept-encoding": request.headers["accept-encoding"],
        "connection": "keep-alive",
        "user-agent": "runsteps/1.2",
        "content-type": "application/json",
        "content-length": "16",
        "openai-beta": "assistants=v2",
        "cookie": "a=b; c=d",
        "authorization": "Bearer k3y",
        "x-own": "ü",
        "x-client": "z",
    }


def test_a_call_without_a_body_sends_none(send: Send) -> None:
    wire = Wire()
    send(wire, call(body=JsonBody({"a": UNSET}, required=False)))
    assert wire.request.content == b""
    assert "content-type" not in wire.request.headers


def test_extra_fields_make_a_body_where_there_is_none(send: Send) -> None:
    wire = Wire()
    send(wire, call(method="POST", options={"extra_body": {"a": 1}}))
    assert (wire.request.content, wire.request.headers["content-type"]) == (b'{"a":1}', "application/json")


@pytest.mark.parametrize("content", [None, b"", b"abc"])
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"])
@pytest.mark.parametrize(
    "headers",
    [{}, {"X-A": "1", "Accept": "no"}, [("X-A", "1"), ("x-a", "2")], {"Host": "other", "Content-Length": "9"}],
)
def test_a_request_is_built_as_the_http_library_would_build_it(
    send: Send, method: str, content: bytes | None, headers: Any
) -> None:
    wire = Wire(httpx2.Response(200, json={}))
    body = BinaryBody(UNSET if content is None else content)
    http = _http(send, wire, headers=headers)
    send(wire, call(method=method, body=body, query=("a=%C3%BC",)), http_client=http)
    ours = wire.request
    own = [pair for pair in ours.headers.raw if pair[0].lower() in (b"authorization", b"accept", b"user-agent")]
    own += [pair for pair in ours.headers.raw if pair[0].lower() == b"content-type"]
    theirs = http.build_request(method, str(ours.url), content=content, headers=own, timeout=600)
    assert sorted((name.lower(), value) for name, value in ours.headers.raw) == sorted(
        (name.lower(), value) for name, value in theirs.headers.raw
    )
    assert (ours.method, ours.url, ours.content) == (theirs.method, theirs.url, theirs.content)


def test_what_an_http_client_adds_is_added(send: Send) -> None:
    wire = Wire()
    http = _http(send, wire, params={"p": "1"}, cookies={"c": "2"}, headers={"X-A": "3", "X-B": "4"})
    send(wire, call(query=("q=0",), options={"headers": {"X-A": None}}), http_client=http)
    assert wire.request.url.query == b"q=0&p=1"
    assert (wire.request.headers["cookie"], wire.request.headers["x-b"]) == ("c=2", "4")
    assert "x-a" not in wire.request.headers


def test_an_http_client_that_builds_requests_its_own_way_is_let() -> None:
    class Own(httpx2.Client):
        def build_request(self, *arguments: Any, **options: Any) -> httpx2.Request:
            built = super().build_request(*arguments, **options)
            built.headers["x-own"] = "1"
            return built

    wire = Wire()
    http = Own(transport=httpx2.MockTransport(wire), headers={"X-A": "1"})
    Client("k3y", http_client=http).send(call(query=("q=0",), options={"timeout": 3, "headers": {"X-A": None}}))
    assert (wire.request.headers["x-own"], wire.request.url.query) == ("1", b"q=0")
    assert wire.request.extensions["timeout"]["read"] == 3
    assert "x-a" not in wire.request.headers


def test_a_header_that_is_none_is_not_sent(send: Send) -> None:
    wire = Wire()
    send(wire, call(options={"headers": {"user-agent": None, "X-A": None}}), headers={"X-A": "1"})
    assert not {"user-agent", "x-a"} & set(wire.request.headers)


def test_a_server_that_is_no_text_is_refused_and_no_password_is_shown() -> None:
    with pytest.raises(ValueError, match="server: a name or a URL, not 3"):
        Client("k", server=3)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="server: a name or a URL, not 3"):
        Client("k").send(call(options={"server": 3}))
    with Client("k", server="http://user:pass@localhost:1") as client:
        assert "pass" not in repr(client._settings.server)


def test_a_line_break_in_a_header_is_refused_before_anything_is_sent(send: Send) -> None:
    wire = Wire()
    with pytest.raises(ValueError, match="'X-A'"):
        send(wire, call(options={"headers": {"X-A": "a\r\nb"}}))
    assert wire.requests == []


def test_a_header_that_is_no_text_is_refused_by_its_name(send: Send) -> None:
    for wrong in (7, b"7"):
        with pytest.raises(TypeError, match="header 'X-A': its value is a text, not"):
            send(Wire(), call(options={"headers": {"X-A": wrong}}))


@pytest.mark.parametrize(
    ("options", "timeout", "connect"), [({}, 600, 30), ({"timeout": 5}, 5, 5), ({"timeout": None}, None, None)]
)
def test_the_calls_timeout_replaces_the_clients(send: Send, options: Any, timeout: Any, connect: Any) -> None:
    wire = Wire()
    send(wire, call(options=options))
    assert wire.request.extensions["timeout"] == {
        "connect": connect,
        "read": timeout,
        "write": timeout,
        "pool": timeout,
    }
