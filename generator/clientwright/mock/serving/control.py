"""The endpoints under ``/_mock/``: the state, the requests, the clock, the faults, and the page that shows them.

They are for the people and the tests of this machine. No page of another site can use them: what changes anything
must be JSON by its Content-Type, which a cross-site form cannot send; no answer has a CORS header; and a server that
is bound to a loopback address answers only what is addressed to one. One that is bound to another has them only where
whoever starts it says so.
"""

from __future__ import annotations

import ipaddress
import itertools
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote

from clientwright.mock.faults.book import entries
from clientwright.mock.faults.fault import OPTIONS, BadFault, vocabulary
from clientwright.mock.scenario import Exchange, Scenario
from clientwright.mock.service import Service
from clientwright.mock.wire.delivery import Delivery, Send, Start, Step, Wait, plainly
from clientwright.mock.wire.message import ContentType, Headers, Request, Response, contents
from clientwright.mock.wire.plain import NotJson, dump, is_object, mapping, shown, text
from clientwright.mock.wire.streams import event

_PREFIX = "/_mock"
_PAGE = Path(__file__).resolve().parent / "page"
_SCRIPTS = ("page.js", "dom.js", "timeline.js", "requests.js")
_FILES = {
    "/": ("index.html", "text/html; charset=utf-8"),
    "/page.css": ("page.css", "text/css; charset=utf-8"),
    "/icon.svg": ("icon.svg", "image/svg+xml"),
    **{f"/{name}": (name, "text/javascript; charset=utf-8") for name in _SCRIPTS},
}
_GUARDED: Headers = (
    ("cache-control", "no-store"),
    ("x-content-type-options", "nosniff"),
    ("cross-origin-resource-policy", "same-origin"),
    ("referrer-policy", "no-referrer"),
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
    ),
)
_SECRET = re.compile(r"auth|cookie|key|token|secret|password|signature|credential", re.IGNORECASE)
_KNOWN_HARMLESS = ("idempotency-key", "x-request-key")
_HIDDEN = "(hidden)"
_SHOWN = 4_000
# The seconds between the looks of the live stream at what changed; every so manieth is at the clock, or says that the
# stream is still there.
_LOOK = 0.1
_LOOKS_AT_CLOCK = 10
_LOOKS_IN_QUIET = 150


class Refused(Exception):
    """Why a control request is not answered: the status and a sentence."""

    def __init__(self, status: int, sentence: str, headers: Headers = ()) -> None:
        super().__init__(sentence)
        self.status = status
        self.headers = headers


class Control:
    """The control endpoints of one service."""

    def __init__(self, service: Service, *, local: bool, closed: bool = False) -> None:
        self._service = service
        self._closed = closed
        self._local = local
        self._routes: dict[str, dict[str, Callable[[Request], object]]] = {
            "/state": {"GET": self._state},
            "/requests": {"GET": self._requests},
            "/clock": {"POST": self._clock},
            "/reset": {"POST": self._reset},
            "/faults": {"GET": self._faults, "POST": self._note_faults, "DELETE": self._clear_faults},
        }

    def owns(self, path: str) -> bool:
        """Whether a path is the control's, and never the described API's."""
        return path == _PREFIX or path.startswith(_PREFIX + "/")

    def deliver(self, request: Request) -> Delivery:
        """The answer to a control request; it is neither judged nor kept."""
        try:
            self._admit(request)
            path = request.path.removeprefix(_PREFIX)
            method = "GET" if request.method == "HEAD" else request.method
            if path == "":
                return plainly(Response(status=308, headers=(("location", _PREFIX + "/"), *_GUARDED)))
            if path == "/events":
                _allow(method, ("GET",))
                return self._events(request)
            if path in _FILES:
                _allow(method, ("GET",))
                name, kind = _FILES[path]
                return plainly(_answer(request, 200, kind, (_PAGE / name).read_bytes()))
            if path not in self._routes:
                raise Refused(404, f"There is nothing at {shown(request.path)}.")
            _allow(method, tuple(self._routes[path]))
            body = self._routes[path][method](request)
            return plainly(_answer(request, 200, "application/json", dump(body).encode()))
        except Refused as refused:
            error = {"error": {"type": "mock_control", "message": str(refused)}}
            answer = _answer(request, refused.status, "application/json", dump(error).encode(), refused.headers)
            return plainly(answer)

    def _admit(self, request: Request) -> None:
        if self._closed:
            raise Refused(
                403, "The mock can be reached by others, so its own pages are closed; --allow-control opens them."
            )
        host = request.header("host") or ""
        if self._local and not loopback(host):
            raise Refused(403, f"The mock's own pages are for this machine, and {shown(host)} is no name of it.")

    def _scenario(self) -> Scenario:
        if self._service.scenario is None:
            raise Refused(409, "The mock serves no scenario, so there is no state and no clock.")
        return self._service.scenario

    def _state(self, request: Request) -> object:
        return self._scenario().snapshot(_last(request))

    def _clock(self, request: Request) -> object:
        scenario = self._scenario()
        seconds = mapping(_json(request)).get("advance")
        # Written so that neither NaN nor an infinity gets through.
        if not isinstance(seconds, int | float) or isinstance(seconds, bool) or not 0 <= seconds <= 1e9:
            raise Refused(400, '{"advance": seconds} sets the clock forward: a number from 0 to 1e9.')
        scenario.advance(seconds)
        self._service.changes += 1
        return {"now": self._now()}

    def _reset(self, request: Request) -> object:
        if not is_object(_json(request)):
            raise Refused(400, "A reset takes an empty JSON object.")
        service = self._service
        if service.scenario is not None:
            service.scenario.reset()
        service.faults.clear()
        service.requests.clear()
        service.exchanges.clear()
        service.changes += 1
        return {}

    def _faults(self, _request: Request) -> object:
        pending = [entry.as_json() for entry in self._service.faults.pending()]
        return {"faults": pending, "vocabulary": vocabulary()}

    def _note_faults(self, request: Request) -> object:
        try:
            noted = entries(_json(request), [each.name for each in self._service.router.operations])
        except BadFault as error:
            raise Refused(400, f"{error}. A fault is name=value between semicolons, of {', '.join(OPTIONS)}.") from None
        self._service.faults.note(noted)
        self._service.changes += 1
        return self._faults(request)

    def _clear_faults(self, request: Request) -> object:
        self._service.faults.clear()
        self._service.changes += 1
        return self._faults(request)

    def _requests(self, request: Request) -> object:
        last = _last(request)
        exchanges = list(self._service.exchanges)
        kept = exchanges if last is None else exchanges[max(len(exchanges) - last, 0) :]
        schemes = mapping(mapping(self._service.description.data.get("components")).get("securitySchemes"))
        keys = {text(mapping(scheme).get("name")) for scheme in schemes.values() if mapping(scheme).get("in")}
        return {"requests": [_exchange(each, keys) for each in kept], "total": len(exchanges)}

    def _events(self, request: Request) -> Delivery:
        headers = (("content-type", "text/event-stream"), *_GUARDED)
        response = Response(status=200, headers=headers)
        return Delivery(response, [Start(200, headers)] if request.method == "HEAD" else self._changes(headers))

    def _changes(self, headers: Headers) -> Iterator[Step]:
        """An event whenever something happened, and one at the beginning; it has no end.

        Where time goes by of itself, another event says so about once a second.
        """
        yield Start(200, headers)
        seen, now = -1, None
        for look in itertools.count():
            changes = self._service.changes
            if changes != seen:
                seen, now = changes, self._now()
                yield Send(event({"event": "change", "data": {"changes": changes, "scenario": now is not None}}))
            elif look % _LOOKS_AT_CLOCK == 0 and (later := self._now()) != now:
                now = later
                yield Send(event({"event": "time", "data": {"now": now}}))
            elif look % _LOOKS_IN_QUIET == 0:
                yield Send(b": nothing new\n\n")
            yield Wait(_LOOK)

    def _now(self) -> float | None:
        """The virtual moment; None without a scenario."""
        scenario = self._service.scenario
        return None if scenario is None else scenario.snapshot(0)["now"]


def loopback(authority: str) -> bool:
    """Whether a Host header, or the host that a server is bound to, names this machine and nothing else."""
    bracketed = re.fullmatch(r"\[([^\]]*)\](?::\d*)?", authority)
    host = bracketed[1] if bracketed else authority if authority.count(":") > 1 else authority.partition(":")[0]
    if host.lower().rstrip(".") == "localhost" or host.lower().endswith(".localhost"):  # RFC 6761, 6.3
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _last(request: Request) -> int | None:
    """How many of the newest runs or requests are asked for; None for all."""
    last = dict(parse_qsl(request.query)).get("last", "")
    if last and not (last.isascii() and last.isdecimal() and len(last) < 10):
        raise Refused(400, f"last takes how many of the latest to give, not {shown(last)}.")
    return int(last) if last else None


def _allow(method: str, allowed: tuple[str, ...]) -> None:
    if method not in allowed:
        raise Refused(405, f"The methods here are {', '.join(allowed)}.", (("allow", ", ".join(allowed)),))


def _answer(request: Request, status: int, kind: str, body: bytes, headers: Headers = ()) -> Response:
    chunks = contents(request.method, (body,))
    return Response(status=status, headers=(("content-type", kind), *headers, *_GUARDED), chunks=chunks)


def _json(request: Request) -> Any:
    """The body of a request that changes something; a form of another site cannot send one of this type."""
    if ContentType.read(request.header("content-type") or "").name != "application/json":
        raise Refused(415, "What changes something is asked for with Content-Type: application/json.")
    try:
        return request.json() if request.body else {}
    except NotJson as error:
        raise Refused(400, f"The body is not JSON: {error}.") from None


def _exchange(exchange: Exchange, keys: set[str]) -> dict[str, Any]:
    """An exchange as JSON; what may be a secret is hidden, the rest is as it was received."""
    request = exchange.request
    hidden = {key.lower() for key in keys}
    body = request.body[: _SHOWN * 4].decode("utf-8", "replace")[:_SHOWN]
    return {
        "number": exchange.number,
        "method": request.method,
        "path": request.path,
        "query": "&".join(_pair(each, keys) for each in request.query.split("&")) if request.query else "",
        "headers": [[name, _HIDDEN if _secret(name, hidden) else value] for name, value in request.headers],
        "body": body,
        "body_bytes": len(request.body),
        "operation": exchange.operation,
        "status": exchange.status,
        "problems": [problem.as_json() for problem in exchange.problems],
        "fault": exchange.fault,
    }


def _secret(name: str, keys: set[str]) -> bool:
    return name not in _KNOWN_HARMLESS and (name in keys or _SECRET.search(name) is not None)


def _pair(written: str, keys: set[str]) -> str:
    name, equals, _ = written.partition("=")
    secret = name in keys or name in {quote(key, safe="") for key in keys}
    return f"{name}{equals}{_HIDDEN}" if secret and equals else written
