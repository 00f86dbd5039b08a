"""A network of memory, clients in the form that is emitted, and a call to make."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

import httpx2

from clientwright.runtime.auth.schemes import Bearer, Scheme
from clientwright.runtime.http.call import Call
from clientwright.runtime.http.readers import JsonReader
from clientwright.runtime.http.retries import Retries
from clientwright.runtime.streams.client import AsyncStreamClientBase, SyncStreamClient


class Described:
    """What an emitted client fills in."""

    _servers: ClassVar[Mapping[str, str]] = {
        "aimlapi": "https://api.aimlapi.com",
        "openai": "https://api.openai.com/v1",
    }
    _schemes: ClassVar[Mapping[str, Scheme]] = {"bearerAuth": Bearer()}
    _package: ClassVar[str] = "runsteps"
    _version: ClassVar[str] = "1.2"


class Client(Described, SyncStreamClient):
    """A client as it is emitted, that tries once unless it is told otherwise."""

    send = SyncStreamClient.__send__
    send_raw = SyncStreamClient.__send_raw__
    stream = SyncStreamClient.__stream__

    def __init__(self, *arguments: Any, retries: int | Retries = 0, **options: Any) -> None:
        super().__init__(*arguments, retries=retries, **options)


class AsyncClient(Described, AsyncStreamClientBase):
    """An async client as it is emitted, that tries once unless it is told otherwise."""

    send = AsyncStreamClientBase.__send__
    send_raw = AsyncStreamClientBase.__send_raw__
    stream = AsyncStreamClientBase.__stream__

    def __init__(self, *arguments: Any, retries: int | Retries = 0, **options: Any) -> None:
        super().__init__(*arguments, retries=retries, **options)


def call(**changes: Any) -> Call[Any]:
    """A call that gets JSON."""
    fields: dict[str, Any] = {
        "operation": "getThing",
        "method": "GET",
        "path": "/things/1",
        "success": {"200": JsonReader()},
        "security": (("bearerAuth",),),
    }
    return Call(**{**fields, **changes})


class Wire:
    """Stands for the network: keeps the requests, gives the answers, the last one again and again."""

    def __init__(self, *answers: httpx2.Response | Exception | Callable[[], httpx2.Response]) -> None:
        self.requests: list[httpx2.Request] = []
        self.answers = list(answers) or [httpx2.Response(200, json={})]

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, httpx2.Response):  # a new one, since a response is used up by a client of one kind
            return httpx2.Response(answer.status_code, headers=answer.headers, content=answer.content)
        return answer()

    @property
    def request(self) -> httpx2.Request:
        """The last request."""
        return self.requests[-1]

    def client(self, **options: Any) -> httpx2.Client:
        """A sync HTTP client on this wire."""
        return httpx2.Client(transport=httpx2.MockTransport(self), **options)

    def async_client(self, **options: Any) -> httpx2.AsyncClient:
        """An async HTTP client on this wire."""
        return httpx2.AsyncClient(transport=httpx2.MockTransport(self), **options)
