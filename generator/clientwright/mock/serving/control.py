"""The endpoints under ``/_mock/``: the state, the requests, the clock, the faults, and the page that works with them.

They are for the people and the tests of this machine. No page of another site can use them: what changes anything
must be JSON by its Content-Type, which a cross-site form cannot send; no answer has a CORS header; and a server that
is bound to a loopback address answers only what is addressed to one. One that is bound to another has them only where
whoever starts it says so.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

from clientwright.mock.faults.book import entries
from clientwright.mock.faults.fault import OPTIONS, BadFault, vocabulary
from clientwright.mock.scenario import Scenario
from clientwright.mock.service import Service
from clientwright.mock.serving.asked import (
    GUARDED,
    Refused,
    allow,
    answer,
    body,
    loopback,
    members,
    number,
    whole,
)
from clientwright.mock.serving.exchanges import Exchanges
from clientwright.mock.serving.workbench.bench import Bench
from clientwright.mock.wire.delivery import Delivery, Send, Start, Step, Wait, plainly
from clientwright.mock.wire.message import Headers, Request, Response
from clientwright.mock.wire.plain import dump, is_object, shown
from clientwright.mock.wire.streams import event

_PREFIX = "/_mock"
_PAGE = Path(__file__).resolve().parent / "page"
_KINDS = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
# The files of the page, and no others: a path never becomes one.
_FILES = {f"/{path.name}": path for path in sorted(_PAGE.iterdir()) if path.suffix in _KINDS}
_FILES["/"] = _FILES.pop("/index.html")
# The seconds between the looks of the live stream at what changed; every so manieth is at the clock, or says that the
# stream is still there.
_LOOK = 0.1
_LOOKS_AT_CLOCK = 10
_LOOKS_IN_QUIET = 150


class Control:
    """The control endpoints of one service; ``deliver`` answers requests to the API, as if they came from outside."""

    def __init__(
        self, service: Service, *, local: bool, deliver: Callable[[Request], Delivery], closed: bool = False
    ) -> None:
        self._service = service
        self._closed = closed
        self._local = local
        self._exchanges = Exchanges(service)
        self._bench = Bench(service, self._exchanges, deliver)
        self._routes: dict[str, dict[str, Callable[[Request], object]]] = {
            "/state": {"GET": self._state},
            "/requests": {"GET": lambda request: self._exchanges.all(number(request, "last"))},
            "/clock": {"POST": self._clock},
            "/reset": {"POST": self._reset},
            "/faults": {"GET": self._faults, "POST": self._note_faults, "DELETE": self._clear_faults},
            **self._bench.routes,
        }

    def owns(self, path: str) -> bool:
        """Whether a path is the control's, and never the described API's."""
        return path == _PREFIX or path.startswith(_PREFIX + "/")

    def deliver(self, request: Request) -> Delivery:
        """The answer to a control request; it is neither judged nor kept."""
        try:
            self._admit(request)
            return self._delivered(request, request.path.removeprefix(_PREFIX))
        except Refused as refused:
            error = {"error": {"type": "mock_control", "message": str(refused)}}
            said = answer(request, refused.status, "application/json", dump(error).encode(), refused.headers)
            return plainly(said)

    def _delivered(self, request: Request, path: str) -> Delivery:
        method = "GET" if request.method == "HEAD" else request.method
        if path == "":
            return plainly(Response(status=308, headers=(("location", _PREFIX + "/"), *GUARDED)))
        if path == "/events":
            allow(method, ("GET",))
            return self._events(request)
        if path in self._bench.sending:
            allow(method, ("POST",))
            return self._bench.sending[path](request)
        if path in _FILES:
            allow(method, ("GET",))
            file = _FILES[path]
            return plainly(answer(request, 200, _KINDS[file.suffix], file.read_bytes()))
        if path not in self._routes:
            raise Refused(404, f"There is nothing at {shown(request.path)}.")
        allow(method, tuple(self._routes[path]))
        found = self._routes[path][method](request)
        return plainly(answer(request, 200, "application/json", dump(found).encode()))

    def _admit(self, request: Request) -> None:
        if self._closed:
            raise Refused(
                403, "The mock can be reached by others, so its own pages are closed; --allow-control opens them."
            )
        host = request.header("host") or ""
        if self._local and not loopback(host):
            raise Refused(403, f"The mock's own pages are for this machine, and {shown(host)} is no name of it.")

    def _scenario(self) -> Scenario:
        return self._bench.scenario()

    def _state(self, request: Request) -> object:
        return self._scenario().snapshot(number(request, "last"))

    def _clock(self, request: Request) -> object:
        scenario = self._scenario()
        seconds = members(request).get("advance")
        # Written so that neither NaN nor an infinity gets through.
        if not isinstance(seconds, int | float) or isinstance(seconds, bool) or not 0 <= seconds <= 1e9:
            raise Refused(400, '{"advance": seconds} sets the clock forward: a number from 0 to 1e9.')
        scenario.advance(seconds)
        self._service.changes += 1
        return {"now": self._now()}

    def _reset(self, request: Request) -> object:
        if not is_object(body(request)):
            raise Refused(400, "A reset takes an empty JSON object.")
        service = self._service
        if service.scenario is not None:
            service.scenario.reset()
        service.faults.clear()
        service.requests.clear()
        service.exchanges.clear()
        service.sent.clear()
        service.changes += 1
        return {}

    def _faults(self, _request: Request) -> object:
        pending = [entry.as_json() for entry in self._service.faults.pending()]
        options = [{"name": name, "value": each.value, "meaning": each.meaning} for name, each in OPTIONS.items()]
        return {"faults": pending, "vocabulary": vocabulary(), "options": options}

    def _note_faults(self, request: Request) -> object:
        try:
            noted = entries(body(request), [each.name for each in self._service.router.operations])
        except BadFault as error:
            raise Refused(400, f"{error}. A fault is name=value between semicolons, of {', '.join(OPTIONS)}.") from None
        self._service.faults.note(noted)
        self._service.changes += 1
        return self._faults(request)

    def _clear_faults(self, request: Request) -> object:
        """Forget all faults, or the one whose number the body has."""
        given = members(request) if request.body else {}
        if "number" not in given:
            self._service.faults.clear()
        elif not self._service.faults.take_back(whole(given, "number")):
            raise Refused(404, "That fault has struck for the last time, or was never there.")
        self._service.changes += 1
        return self._faults(request)

    def _events(self, request: Request) -> Delivery:
        headers = (("content-type", "text/event-stream"), *GUARDED)
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
                yield Send(
                    event({"event": "change", "data": {"changes": changes, "scenario": now is not None, "now": now}})
                )
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
