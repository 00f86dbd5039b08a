"""Requests and their answers as JSON for the page: short in the list, whole by number, and never with a secret."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from msgspec.structs import replace

from clientwright.mock.scenario import Exchange
from clientwright.mock.service import Service
from clientwright.mock.wire.message import ContentType, Headers, Request
from clientwright.mock.wire.plain import mapping, text
from clientwright.mock.wire.sent import Sent
from clientwright.mock.wire.streams import EVENT_STREAM

HIDDEN = "(hidden)"
_SECRET = re.compile(r"auth|cookie|key|token|secret|password|signature|credential", re.IGNORECASE)
_KNOWN_HARMLESS = ("idempotency-key", "x-request-key")
_LISTED = 4_000
"""The characters of a body in the list of all requests."""
_SHOWN = 200_000
"""The characters of a body that is looked at."""
_EVENTS = 500
_FILTERS = ("operation", "status", "text")
_FRAMING = ("host", "content-length", "connection", "accept-encoding", "transfer-encoding")
"""What every client sends in its own way."""


class Exchanges:
    """What one service has received and answered, as JSON."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def all(self, last: int | None) -> dict[str, Any]:
        """The newest requests, for programs: headers and the beginnings of bodies."""
        exchanges = list(self._service.exchanges)
        kept = exchanges if last is None else exchanges[max(len(exchanges) - last, 0) :]
        keys = self.keys()
        return {"requests": [_received(each, keys, _LISTED) for each in kept], "total": len(exchanges)}

    def matching(self, wanted: Mapping[str, str], last: int) -> dict[str, Any]:
        """The newest of those that the filters let through, a line each, newest first."""
        exchanges = list(self._service.exchanges)
        filtered = any(wanted.get(name) for name in _FILTERS)
        found = [each for each in reversed(exchanges) if not filtered or self._matches(each, wanted)]
        keys = self.keys()
        lines = [self._line(each, keys) for each in found[:last]]
        return {"requests": lines, "matching": len(found), "total": len(exchanges)}

    def one(self, number: int) -> dict[str, Any] | None:
        """One request whole, with its answer; None when it is not kept."""
        exchange = self.find(number)
        if exchange is None:
            return None
        keys = self.keys()
        sent = self._service.sent.of(number)
        received = _received(exchange, keys, _SHOWN)
        return {**received, "answer": _answered(sent, keys) if sent is not None else None}

    def find(self, number: int) -> Exchange | None:
        """The exchange of this number."""
        return next((each for each in reversed(list(self._service.exchanges)) if each.number == number), None)

    def touching(self, id: str) -> list[dict[str, Any]]:
        """The requests that have an id in their path, their body or their answer, newest first, a line each."""
        if not id:
            return []
        keys = self.keys()
        written = id.encode("utf-8", "replace")
        quoted = re.compile(rb"(?<![\w-])" + re.escape(written) + rb"(?![\w-])")
        return [
            self._line(each, keys)
            for each in reversed(list(self._service.exchanges))
            if any(written in part and quoted.search(part) for part in self._parts(each))
        ]

    def _parts(self, exchange: Exchange) -> Iterator[bytes]:
        yield exchange.request.path.encode("utf-8", "replace")
        yield exchange.request.body
        sent = self._service.sent.of(exchange.number)
        if sent is not None:
            yield sent.body

    def _matches(self, exchange: Exchange, wanted: Mapping[str, str]) -> bool:
        operation, status, said = wanted.get("operation", ""), wanted.get("status", ""), wanted.get("text", "")
        if operation and exchange.operation != operation:
            return False
        if status == "wrong" and not (exchange.problems or exchange.status >= 400 or exchange.fault):
            return False
        if status not in ("", "wrong") and not str(exchange.status).startswith(status):
            return False
        return not said or self._says(exchange, said)

    def _says(self, exchange: Exchange, said: str) -> bool:
        request = exchange.request
        heads = (request.method, request.path, exchange.operation, exchange.fault, *map(str, exchange.problems))
        if any(said.lower() in each.lower() for each in heads):
            return True
        sought = said.lower().encode("utf-8", "replace")
        return any(sought in part.lower() for part in self._parts(exchange))

    def _line(self, exchange: Exchange, keys: set[str]) -> dict[str, Any]:
        sent = self._service.sent.of(exchange.number)
        return {
            "number": exchange.number,
            "method": exchange.request.method,
            "target": _target(exchange, keys),
            "operation": exchange.operation,
            "status": sent.status if sent is not None else exchange.status,
            "problems": [problem.message for problem in exchange.problems[:3]],
            "more_problems": max(len(exchange.problems) - 3, 0),
            "fault": exchange.fault,
            "took": sent.took if sent is not None else None,
            "open": sent is not None and sent.took is None,
            "events": len(sent.pieces) if sent is not None and _streams(sent) else 0,
        }

    def keys(self) -> set[str]:
        """The names of parameters and headers that the description has for credentials."""
        schemes = mapping(mapping(self._service.description.data.get("components")).get("securitySchemes"))
        return {text(mapping(scheme).get("name")) for scheme in schemes.values() if mapping(scheme).get("in")}


def harmless(request: Request, keys: set[str]) -> Request:
    """A request without its secrets, for people to copy."""
    headers = tuple((name, value) for name, value in _visible(request.headers, keys) if name not in _FRAMING)
    return replace(request, query=_query(request, keys), headers=headers)


def _received(exchange: Exchange, keys: set[str], longest: int) -> dict[str, Any]:
    """A request as JSON; what may be a secret is hidden, the rest is as it was received."""
    request = exchange.request
    return {
        "number": exchange.number,
        "method": request.method,
        "path": request.path,
        "query": _query(exchange.request, keys),
        "headers": _visible(request.headers, keys),
        "body": request.body[: longest * 4].decode("utf-8", "replace")[:longest],
        "body_bytes": len(request.body),
        "operation": exchange.operation,
        "status": exchange.status,
        "problems": [problem.as_json() for problem in exchange.problems],
        "fault": exchange.fault,
    }


def _answered(sent: Sent, keys: set[str]) -> dict[str, Any]:
    pieces = list(sent.pieces)
    answered = {
        "status": sent.status,
        "headers": _visible(sent.headers, keys),
        "body": "",
        "body_bytes": sent.size,
        "events": [],
        "more_events": 0,
        "first": sent.first,
        "took": sent.took,
        "end": sent.end,
    }
    if _streams(sent):
        events = [(after, piece.decode("utf-8", "replace").strip("\n\x1e")) for after, piece in pieces[:_EVENTS]]
        listed = [{"after": after, "text": written} for after, written in events]
        return {**answered, "events": listed, "more_events": max(len(pieces) - _EVENTS, 0)}
    return {**answered, "body": _text(b"".join(piece for _, piece in pieces)[: _SHOWN * 4])}


def _text(body: bytes) -> str | None:
    """The body as text, cut; None where it is none."""
    try:
        return body.decode()[:_SHOWN]
    except UnicodeDecodeError as error:
        return body.decode("utf-8", "replace")[:_SHOWN] if error.start > len(body) - 4 else None


def _streams(sent: Sent) -> bool:
    kind = next((value for name, value in sent.headers if name.lower() == "content-type"), "")
    read = ContentType.read(kind)
    return read.sequence or read.name == EVENT_STREAM


def _target(exchange: Exchange, keys: set[str]) -> str:
    written = _query(exchange.request, keys)
    return f"{exchange.request.path}?{written}" if written else exchange.request.path


def _query(request: Request, keys: set[str]) -> str:
    written = request.query
    return "&".join(_pair(each, keys) for each in written.split("&")) if written else ""


def _visible(headers: Headers, keys: set[str]) -> list[tuple[str, str]]:
    hidden = {key.lower() for key in keys}
    return [(name, HIDDEN if _secret(name.lower(), hidden) else value) for name, value in headers]


def _secret(name: str, keys: set[str]) -> bool:
    return name not in _KNOWN_HARMLESS and (name in keys or _SECRET.search(name) is not None)


def _pair(written: str, keys: set[str]) -> str:
    name, equals, _ = written.partition("=")
    secret = name in keys or name in {quote(key, safe="") for key in keys}
    return f"{name}{equals}{HIDDEN}" if secret and equals else written
