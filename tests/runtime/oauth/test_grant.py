"""OAuth 2.0 client credentials: how a token is asked for, kept, renewed, and kept secret."""

from __future__ import annotations

import logging
from base64 import b64decode
from typing import Any
from urllib.parse import parse_qs

import httpx2
import pytest
from runtime.oauth.server import PAIR, SCHEME, TOKEN_URL, Client, Send, Server, one, sync

from clientwright.runtime.auth.errors import CredentialsError
from clientwright.runtime.messages import errors


def test_a_token_is_asked_for_as_the_standard_says_and_used_for_all_calls(send: Send) -> None:
    server = Server()
    assert send(server, one(), one()) == [{"with": "t0ken1"}] * 2
    (asked,) = server.asked
    assert (asked.method, str(asked.url)) == ("POST", TOKEN_URL)
    assert parse_qs(asked.content.decode()) == {
        "grant_type": ["client_credentials"],
        "scope": ["things:read things:write"],
    }
    assert asked.headers["content-type"] == "application/x-www-form-urlencoded"
    basic = b64decode(asked.headers["authorization"].removeprefix("Basic ")).decode()
    assert basic == "client+1:s3cret%3A%26%C3%BC"


def test_without_scopes_the_server_decides(send: Send, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SCHEME, "scopes", ())
    server = Server()
    send(server, one())
    assert server.asked[0].content == b"grant_type=client_credentials"


def test_the_token_endpoint_gets_nothing_of_the_calls_own(send: Send) -> None:
    server = Server()
    client = server.client if send is sync else server.async_client
    http = client(headers={"X-Auth": "mine"}, cookies={"c": "mine"}, params={"p": "mine"})
    send(server, one(), http_client=http, headers={"X-Own": "mine"})
    (asked,) = server.asked
    assert "mine" not in f"{asked.url} {list(asked.headers.items())}"


def test_a_plain_token_is_sent_as_it_is(send: Send) -> None:
    server = Server()
    assert send(server, one(), credentials={"oauth": "given"}) == [{"with": "given"}]
    assert send(server, one(), credentials=None, api_key="key") == [{"with": "key"}]
    assert server.asked == []


def test_id_and_secret_come_from_the_environment_where_there_is_no_key(
    send: Send, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNSTEPS_CLIENT_ID", "client 1")
    server = Server()
    with pytest.raises(CredentialsError, match=r"credentials=\{'oauth': \(client_id, client_secret\)\}"):
        send(server, one(), credentials=None)
    monkeypatch.setenv("RUNSTEPS_CLIENT_SECRET", "s3cret")
    assert send(server, one(), credentials=None) == [{"with": "t0ken1"}]
    assert send(server, one(), credentials=None, api_key="key") == [{"with": "key"}]


@pytest.mark.parametrize(
    ("expires_in", "after", "asked"),
    [
        (3600, 3539, 1),
        (3600, 3541, 2),
        ("3600", 3541, 2),
        (100, 89, 1),
        (100, 91, 2),
        (0, 0, 2),
        (-5, 0, 2),
        (None, 1e9, 1),
        ("soon", 1e9, 1),
        (True, 1e9, 1),
    ],
)
def test_a_token_is_renewed_some_time_before_it_runs_out(
    send: Send, now: list[float], expires_in: Any, after: float, asked: int
) -> None:
    server = Server(expires_in=expires_in)

    def later(request: httpx2.Request) -> httpx2.Response:
        answer = server(request)
        if request.url.path != "/token":
            now[0] += after
        return answer

    make = httpx2.Client if send is sync else httpx2.AsyncClient
    http: Any = make(transport=httpx2.MockTransport(later))
    send(server, one(), one(), http_client=http)
    assert len(server.asked) == asked


def test_a_token_that_is_refused_is_renewed_once(send: Send) -> None:
    server = Server()
    refuse = server.refused.add

    def api(request: httpx2.Request) -> httpx2.Response:
        answer = server(request)
        if len(server.called) == 1:
            refuse("t0ken1")
        return answer

    make = httpx2.Client if send is sync else httpx2.AsyncClient
    http: Any = make(transport=httpx2.MockTransport(api))
    posted = one(method="POST")
    assert send(server, one(), posted, http_client=http) == [{"with": "t0ken1"}, {"with": "t0ken2"}]
    assert [request.method for request in server.called] == ["GET", "POST", "POST"]


def test_a_new_token_that_is_refused_is_the_end(send: Send) -> None:
    server = Server()
    server.refused |= {"t0ken1", "t0ken2"}
    with pytest.raises(errors.AuthenticationError):
        send(server, one())
    assert (len(server.asked), len(server.called)) == (1, 1)


def test_the_token_goes_to_no_other_server(send: Send) -> None:
    server = Server()
    with pytest.raises(CredentialsError):
        send(server, one(), one(options={"server": "openai"}))
    assert [request.url.host for request in server.called] == ["api.aimlapi.com"]
    moved = httpx2.Response(307, headers={"location": "https://evil.example/x"})
    answers: list[Any] = [moved, httpx2.Response(200, json={})]
    seen: list[httpx2.Request] = []

    def api(request: httpx2.Request) -> httpx2.Response:
        if request.url.path == "/token":
            return server(request)
        seen.append(request)
        return answers.pop(0)

    make = httpx2.Client if send is sync else httpx2.AsyncClient
    http: Any = make(transport=httpx2.MockTransport(api))
    send(server, one(), http_client=http)
    assert ["authorization" in request.headers for request in seen] == [True, False]


@pytest.mark.parametrize(
    ("url", "server", "asked"),
    [
        ("/token", None, "https://api.aimlapi.com/token"),
        ("token", "https://api.example/v1/", "https://api.example/v1/token"),
        ("../token", "http://api.example/v1/", "http://api.example/token"),
        ("http://localhost:9/token", None, "http://localhost:9/token"),
        ("http://login.example/token", None, None),
        ("ftp://login.example/token", None, None),
    ],
)
def test_the_token_url_is_private_or_where_the_server_is(
    send: Send, monkeypatch: pytest.MonkeyPatch, url: str, server: str | None, asked: str | None
) -> None:
    monkeypatch.setattr(SCHEME, "token_url", url)
    both = Server()
    if asked is None:
        with pytest.raises(CredentialsError, match="not https"):
            send(both, one(), server=server)
        assert both.asked == both.called == []
        return

    def api(request: httpx2.Request) -> httpx2.Response:
        if request.url.path.endswith("/token"):
            both.asked.append(request)
            return httpx2.Response(200, json={"access_token": "t"})
        return both(request)

    make = httpx2.Client if send is sync else httpx2.AsyncClient
    http: Any = make(transport=httpx2.MockTransport(api))
    send(both, one(), server=server, http_client=http)
    assert str(both.asked[0].url) == asked


def test_derived_clients_share_the_token() -> None:
    server = Server()
    client = Client(credentials={"oauth": PAIR}, http_client=server.client())
    client.with_options(timeout=3).send(one())
    client.send(one())
    assert len(server.asked) == 1


def test_neither_secret_nor_token_is_to_be_read_anywhere(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    server = Server()
    client = Client(credentials={"oauth": ("id", "s3cret")}, http_client=server.client())
    client.send(one())
    held = client._settings.keys.held_for(client._settings.server)
    grant = held.of("oauth", SCHEME)
    shown = f"{client!r} {client._settings!r} {held!r} {grant!r} {caplog.text}"
    assert not [word for word in ("s3cret", "t0ken") if word in shown]
