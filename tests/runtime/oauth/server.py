"""An API with its token endpoint, and clients of it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Mapping
from typing import Any, ClassVar

import httpx2
import network
from network import call

from clientwright.runtime.auth.schemes import ApiKey, Scheme
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


def sync(server: Server, /, *calls: Any, **options: Any) -> list[Any]:
    """What a sync client gets for some calls, sent one after the other."""
    settings = {"credentials": {"oauth": PAIR}, "http_client": server.client(), **options}
    client = Client(**settings)
    return [client.send(each) for each in calls]


def in_a_loop(server: Server, /, *calls: Any, **options: Any) -> list[Any]:
    """What an async client gets for them, in an event loop of its own."""

    async def run() -> list[Any]:
        settings = {"credentials": {"oauth": PAIR}, "http_client": server.async_client(), **options}
        client = AsyncClient(**settings)
        return [await client.send(each) for each in calls]

    return asyncio.run(run())
