"""A small API, scenarios for it, and requests that ask for faults."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from clientwright.mock import Request, Service
from clientwright.mock.serving.front import Front
from clientwright.mock.wire.delivery import Delivery
from clientwright.mock.wire.message import Response
from clientwright.mock.wire.problem import Problem

EVENTS = [{"event": "a", "data": {"n": 1}}, {"event": "b", "data": {"n": 2}}, {"event": "done", "data": "[DONE]"}]
DATA: dict[str, Any] = {
    "openapi": "3.2.0",
    "info": {"title": "Faulty"},
    "paths": {
        "/things/{id}": {
            "get": {
                "operationId": "getThing",
                "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
                "responses": {
                    "200": {
                        "content": {
                            "application/json": {
                                "schema": {"type": "object", "properties": {"id": {"type": "string"}}}
                            },
                            "text/event-stream": {"itemSchema": {"type": "object"}, "example": EVENTS},
                        }
                    }
                },
            },
            "post": {
                "operationId": "changeThing",
                "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
                "responses": {"204": {"description": "done"}},
            },
        }
    },
}


class Words:
    """A scenario that has nothing but its own way to refuse."""

    def answer(self, operation: object, request: object, examined: object) -> Response | None:
        return None

    def refused(
        self, status: int, sentence: str, problems: tuple[Problem, ...], request: Request | None = None
    ) -> Response | None:
        return Response(status=status, headers=(("content-type", "application/json"),), chunks=(b'{"vendor": 1}',))

    def snapshot(self, last: int | None = None) -> dict[str, Any]:
        return {}

    def advance(self, seconds: float) -> None:
        raise NotImplementedError

    def reset(self) -> None:
        raise NotImplementedError


class Living(Words):
    """A scenario whose streams have no end, and that knows which were closed."""

    def __init__(self) -> None:
        self.open = 0
        self.closed = 0
        self.streams: list[Iterator[bytes]] = []

    def answer(self, operation: object, request: object, examined: object) -> Response | None:
        self.streams.append(self._chunks())  # Kept, so that nothing but a call of close() ends it.
        return Response(status=200, headers=(("content-type", "text/event-stream"),), chunks=self.streams[-1])

    def _chunks(self) -> Iterator[bytes]:
        self.open += 1
        try:
            while True:
                yield b'event: tick\ndata: {"n": 1}\n\n'
        finally:
            self.closed += 1


def ask(service: Service, fault: str, method: str = "GET", **headers: str) -> Delivery:
    named = [("x-mock-fault", fault), *((name.replace("_", "-"), value) for name, value in headers.items())]
    return Front(service).deliver(Request.of(method, "/things/1", named))
