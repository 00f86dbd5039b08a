"""OAuth 2.0 client credentials: how a token is asked for, kept, renewed, and kept secret; in both kinds of client."""

from __future__ import annotations

import asyncio
import logging
import pickle
import threading
from base64 import b64decode
from collections.abc import Callable, Mapping
from typing import Any, ClassVar
from urllib.parse import parse_qs

import httpx2
import network
import pytest
from network import call

from clientwright.runtime.auth.errors import CredentialsError
from clientwright.runtime.auth.schemes import ApiKey, Scheme
from clientwright.runtime.http import transport
from clientwright.runtime.http.retries import Retries, Try
from clientwright.runtime.messages import errors
from clientwright.runtime.oauth import grant as oauth
from clientwright.runtime.oauth.scheme import ClientCredentials

PAIR = ("client 1", "s3cret:&ü")
TOKEN_URL = "https://login.example/token"
SCHEME = ClientCredentials(TOKEN_URL, ("things:read", "things:write"))
Send = Callable[..., Any]


class Described:
    """A description with the grant and with another scheme."""

    _schemes: ClassVar[Mapping[str, Scheme]] = {"oauth": SCHEME, "key": ApiKey("header", "X-Key")}


class Client(Described, network.Client):
    """A client as it is emitted."""


class AsyncClient(Described, network.AsyncClient):
    """An async client as it is emitted."""


class Server:
    """The API and the token endpoint: knows the tokens that it gave, and what was asked."""

    def __init__(self, **answer: Any) -> None:
        self.answer = {"token_type": "Bearer", "expires_in": 3600, **answer}
        self.asked: list[httpx2.Request] = []
        self.called: list[httpx2.Request] = []
        self.refused: set[str] = set()
        self.failures: list[httpx2.Response | BaseException] = []
        self.lock = threading.Lock()

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        if request.url.path != "/token":
            self.called.append(request)
            token = request.headers.get("authorization", "").removeprefix("Bearer ")
            return httpx2.Response(401 if token in self.refused else 200, json={"with": token})
        with self.lock:
            self.asked.append(request)
            failure = self.failures.pop(0) if self.failures else None
            number = len(self.asked)
        if isinstance(failure, BaseException):
            raise failure
        if failure is not None:  # a new one, since a response is used up by a client of one kind
            return httpx2.Response(failure.status_code, headers=failure.headers, content=failure.content)
        return httpx2.Response(200, json={"access_token": f"t0ken{number}", **self.answer})

    def client(self, **options: Any) -> httpx2.Client:
        return httpx2.Client(transport=httpx2.MockTransport(self), **options)

    def async_client(self, **options: Any) -> httpx2.AsyncClient:
        return httpx2.AsyncClient(transport=httpx2.MockTransport(self), **options)


def one(**changes: Any) -> Any:
    """A call that needs the grant."""
    return call(**{"security": (("oauth",),), **changes})


def _send(server: Server, /, *calls: Any, **options: Any) -> list[Any]:
    settings = {"credentials": {"oauth": PAIR}, "http_client": server.client(), **options}
    client = Client(**settings)
    return [client.send(each) for each in calls]


def _send_async(server: Server, /, *calls: Any, **options: Any) -> list[Any]:
    async def run() -> list[Any]:
        settings = {"credentials": {"oauth": PAIR}, "http_client": server.async_client(), **options}
        client = AsyncClient(**settings)
        return [await client.send(each) for each in calls]

    return asyncio.run(run())


@pytest.fixture(params=[_send, _send_async], ids=["sync", "async"])
def send(request: pytest.FixtureRequest) -> Send:
    """Sends calls one after the other by one client of either kind."""
    found: Send = request.param
    return found


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time that grants live in, in its only item."""
    time = [1000.0]
    monkeypatch.setattr(oauth.Grant.__init__, "__defaults__", (lambda: time[0],))
    return time


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
    client = server.client if send is _send else server.async_client
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

    make = httpx2.Client if send is _send else httpx2.AsyncClient
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

    make = httpx2.Client if send is _send else httpx2.AsyncClient
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

    make = httpx2.Client if send is _send else httpx2.AsyncClient
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

    make = httpx2.Client if send is _send else httpx2.AsyncClient
    http: Any = make(transport=httpx2.MockTransport(api))
    send(both, one(), server=server, http_client=http)
    assert str(both.asked[0].url) == asked


def refusal(status: int, **body: Any) -> httpx2.Response:
    """What a token endpoint says instead of a token."""
    return httpx2.Response(status, json=body)


@pytest.mark.parametrize("status", [400, 401])
def test_what_the_endpoint_says_is_the_error_and_never_the_secret(send: Send, status: int) -> None:
    server = Server()
    said = "no client client 1 with s3cret:&ü"
    server.failures = [refusal(status, error="invalid_client", error_description=said)]
    with pytest.raises(errors.AuthenticationError) as caught:
        send(server, one())
    error = caught.value
    assert error.message == (
        "the token endpoint https://login.example/token gave no token: "
        "invalid_client: no client client 1 with [secret]"
    )
    assert (error.status, error.sent, error.operation) == (status, False, "getThing")
    assert error.body["error"] == "invalid_client"
    assert "s3cret" not in f"{error!r} {error.content!r} {error.body} {pickle.dumps(error)!r}"
    assert server.called == []


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<html>", "no access_token"),
        (b"[1]", "no access_token"),
        (b"{}", "no access_token"),
        (b'{"access_token": 1}', "no access_token"),
        (b'{"access_token": "t0ken", "token_type": "mac"}', "another type"),
        (b'{"access_token": "t0ken", "token_type": 1}', "another type"),
    ],
)
def test_an_answer_that_has_no_token_is_an_error_that_shows_nothing_of_it(
    send: Send, content: bytes, said: str
) -> None:
    server = Server()
    server.failures = [httpx2.Response(200, content=content)]
    with pytest.raises(CredentialsError, match=said) as caught:
        send(server, one())
    assert "t0ken" not in f"{caught.value!r} {caught.value.__dict__}"


def test_a_token_that_no_header_can_hold_is_refused_and_not_shown(send: Send) -> None:
    with pytest.raises(ValueError, match="Authorization") as caught:
        send(Server(access_token="t0ken\r\nX: y"), one())
    assert "t0ken" not in str(caught.value)


@pytest.mark.parametrize("failure", [refusal(503), refusal(429), httpx2.ReadTimeout("slow")], ids=str)
def test_asking_for_a_token_is_tried_again_whatever_the_call_is(
    send: Send, failure: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def sleep_async(_: float) -> None:
        pass

    monkeypatch.setattr(transport, "sleep", lambda _: None)
    monkeypatch.setattr(transport, "sleep_async", sleep_async)
    server = Server()
    server.failures = [failure]
    tries: list[Try] = []
    assert send(server, one(method="POST"), retries=Retries(on_try=tries.append)) == [{"with": "t0ken2"}]
    assert [(each.number, each.status, each.error is None) for each in tries] == [
        (1, None if isinstance(failure, Exception) else failure.status_code, False),
        (2, 200, True),
    ]


def test_threads_that_need_a_token_at_once_ask_for_one() -> None:
    server = Server()
    go = threading.Barrier(8)
    results: list[Any] = []

    def slow(request: httpx2.Request) -> httpx2.Response:
        if request.url.path == "/token":
            begun.set()
            release.wait(2)
        return server(request)

    begun, release = threading.Event(), threading.Event()
    client = Client(credentials={"oauth": PAIR}, http_client=httpx2.Client(transport=httpx2.MockTransport(slow)))

    def work() -> None:
        go.wait(2)
        results.append(client.send(one()))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    begun.wait(2)
    release.set()
    for thread in threads:
        thread.join(2)
    assert results == [{"with": "t0ken1"}] * 8
    assert len(server.asked) == 1


def test_tasks_that_need_a_token_at_once_ask_for_one_and_a_cancelled_one_blocks_none() -> None:
    server = Server()

    async def run() -> None:
        release = asyncio.Event()

        async def slow(request: httpx2.Request) -> httpx2.Response:
            if request.url.path == "/token":
                await release.wait()
            return server(request)

        http = httpx2.AsyncClient(transport=httpx2.MockTransport(slow))
        client = AsyncClient(credentials={"oauth": PAIR}, http_client=http)
        first = asyncio.create_task(client.send(one()))
        await asyncio.sleep(0.01)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        tasks = [asyncio.create_task(client.send(one())) for _ in range(8)]
        await asyncio.sleep(0.01)
        release.set()
        assert await asyncio.wait_for(asyncio.gather(*tasks), 2) == [{"with": "t0ken1"}] * 8

    asyncio.run(run())
    assert len(server.asked) == 1


class _Stop(BaseException):
    """What ends a call from outside, as an interrupt does."""


def test_a_call_that_is_stopped_while_it_fetches_a_token_blocks_no_other() -> None:
    server = Server()
    server.failures = [_Stop()]
    client = Client(credentials={"oauth": PAIR}, http_client=server.client())
    with pytest.raises(_Stop) as kept:
        client.send(one())
    assert client.send(one(options={"timeout": 0.05})) == {"with": "t0ken2"}
    server.failures = [_Stop()]

    async def run() -> None:
        both = AsyncClient(credentials={"oauth": PAIR}, http_client=server.async_client())
        with pytest.raises(_Stop) as kept:
            await both.send(one())
        assert await both.send(one(options={"timeout": 0.05})) == {"with": "t0ken4"}
        assert kept.traceback

    asyncio.run(run())
    assert kept.traceback  # which holds on to all that was going on


def test_waiting_for_anothers_token_ends_with_the_calls_timeout() -> None:
    async def run() -> None:
        async def never(request: httpx2.Request) -> httpx2.Response:
            await asyncio.Event().wait()
            raise AssertionError(request)

        http = httpx2.AsyncClient(transport=httpx2.MockTransport(never))
        client = AsyncClient(credentials={"oauth": PAIR}, http_client=http)
        first = asyncio.create_task(client.send(one()))
        await asyncio.sleep(0.01)
        with pytest.raises(errors.TimeoutError, match="another call"):
            await client.send(one(options={"timeout": 0.03}))
        first.cancel()

    asyncio.run(run())


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
