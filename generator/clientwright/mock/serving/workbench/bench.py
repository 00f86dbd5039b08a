"""What the page asks for beyond what programs do: operations, requests made of forms, exchanges whole, resources."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from clientwright.mock.judging.examination import Examined
from clientwright.mock.reading.operation import Operation
from clientwright.mock.scenario import Exchange, Scenario
from clientwright.mock.service import Service
from clientwright.mock.serving.asked import GUARDED, Refused, members, number, query, whole
from clientwright.mock.serving.exchanges import HIDDEN, Exchanges, harmless
from clientwright.mock.serving.workbench import composing, resources
from clientwright.mock.serving.workbench.composing import Filled
from clientwright.mock.serving.workbench.curl import curl
from clientwright.mock.serving.workbench.operations import Operations
from clientwright.mock.snippets import ABSENT, Answered, Asked
from clientwright.mock.wire.delivery import Delivery, Send, Start, Step, Wait
from clientwright.mock.wire.message import ContentType, Headers, Request, Response
from clientwright.mock.wire.plain import NotJson, dump, mapping, parse, shown, text
from clientwright.mock.wire.sent import Sent
from clientwright.mock.wire.streams import EVENT_STREAM, decode

_LISTED: Final = 100
_MOST: Final = 2_000
_PLACES: Final = ("path", "query", "header", "cookie")


class Bench:
    """The part of the control that the page alone uses. ``deliver`` answers a request as if it came from outside."""

    def __init__(self, service: Service, exchanges: Exchanges, deliver: Callable[[Request], Delivery]) -> None:
        self._service = service
        self._exchanges = exchanges
        self._deliver = deliver
        self._operations = Operations(service)
        self.routes: dict[str, dict[str, Callable[[Request], object]]] = {
            "/about": {"GET": self._about},
            "/operations": {"GET": lambda _request: {"operations": self._operations.all()}},
            "/operation": {"GET": lambda request: self._operations.one(self._named(query(request).get("name", "")))},
            "/log": {"GET": lambda request: self._exchanges.matching(query(request), _last(request))},
            "/exchange": {"GET": self._exchange},
            "/resources": {"GET": self._resources},
            "/resource": {"GET": self._resource},
            "/snippets": {"GET": self._snippets_of, "POST": self._snippets},
        }
        self.sending: dict[str, Callable[[Request], Delivery]] = {"/send": self._send, "/replay": self._replay}

    def scenario(self) -> Scenario:
        """The scenario; refused where there is none."""
        if self._service.scenario is None:
            raise Refused(409, "The mock serves no scenario, so there is no state and no clock.")
        return self._service.scenario

    def _about(self, _request: Request) -> object:
        """What the mock serves, for the head of the page."""
        service = self._service
        state: Mapping[str, Any] = service.scenario.snapshot(0) if service.scenario is not None else {}
        info = mapping(service.description.data.get("info"))
        return {
            "title": service.description.title,
            "version": str(info.get("version", "")),
            "doc": text(info.get("description")),
            "operations": len(service.router.operations),
            "scenario": state.get("scenario", "a scenario" if service.scenario is not None else None),
            "vendor": state.get("vendor"),
            "speed": state.get("speed", getattr(getattr(service.scenario, "clock", None), "speed", None)),
            "python": service.snippets is not None,
        }

    def _named(self, name: str) -> Operation:
        found = self._operations.named(name)
        if found is None:
            raise Refused(404, f"There is no operation {shown(name)}.")
        return found

    def _exchange(self, request: Request) -> object:
        found = self._exchanges.one(number(request, "number") or 0)
        if found is None:
            raise Refused(404, "There is no such request, or it is no longer kept.")
        return found

    def _resources(self, request: Request) -> object:
        if self._service.scenario is None:
            return {"now": None, "kinds": [], "kind": "", "total": 0, "items": []}
        return resources.listed(self._service.scenario, query(request).get("kind", ""), _last(request))

    def _resource(self, request: Request) -> object:
        asked = query(request)
        kind, id = asked.get("kind", ""), asked.get("id", "")
        found = resources.whole(self._service, self.scenario(), kind, id)
        if found is None:
            raise Refused(404, f"There is no {shown(id)} of {shown(kind)} any more.")
        return {**found, "requests": self._exchanges.touching(id)[:_LISTED]}

    def _send(self, request: Request) -> Delivery:
        """Send what a form holds, or a request as it is given."""
        given = members(request)
        if "operation" not in given:
            return self._carried(composing.raw(given))
        return self._carried(self._filled(given).request(self._service.description))

    def _replay(self, request: Request) -> Delivery:
        """Send a request once more, to the byte, its secrets too, which the page never sees."""
        return self._carried(self._kept(whole(members(request), "number")).request)

    def _filled(self, given: dict[str, Any]) -> Filled:
        return Filled(self._named(text(given.get("operation"))), given)

    def _kept(self, number: int) -> Exchange:
        found = self._exchanges.find(number)
        if found is None:
            raise Refused(404, "There is no such request, or it is no longer kept.")
        return found

    def _carried(self, request: Request) -> Delivery:
        """Carry a request out, and say at once under which number its answer is found."""
        if request.path == "/_mock" or request.path.startswith("/_mock/"):
            raise Refused(400, "The page sends requests to the API, not to the mock's own pages.")
        # A copy, since an exchange is found by the request that it is about.
        copy = Request(
            method=request.method, path=request.path, query=request.query, headers=request.headers, body=request.body
        )
        delivery = self._deliver(copy)
        exchanges = reversed(list(self._service.exchanges))
        made = next((each.number for each in exchanges if each.request is copy), None)
        if made is None:
            raise Refused(500, "The mock fails at this request; its log says how.")
        headers = (("content-type", "application/json"), *GUARDED)
        return Delivery(Response(status=200, headers=headers), _relayed(delivery, made, headers))

    def _snippets(self, request: Request) -> object:
        """The request of a form as text, as a command of curl, and as Python."""
        filled = self._filled(members(request))
        made = filled.request(self._service.description)
        url = _url(request)
        return {
            "target": f"{made.path}{'?' if made.query else ''}{made.query}",
            "curl": curl(made, url),
            "python": self._python(filled.asked(), url),
        }

    def _snippets_of(self, request: Request) -> object:
        """A request that was received, in the same forms, and as a test."""
        exchange = self._kept(number(request, "number") or 0)
        url = _url(request)
        visible = harmless(exchange.request, self._exchanges.keys())
        asked = self._asked(exchange)
        test = ""
        if asked is not None and self._service.snippets is not None:
            answered = _answered(exchange, self._service.sent.of(exchange.number))
            test = self._service.snippets.test(exchange.operation, asked, answered)
        return {"curl": curl(visible, url), "python": self._python(asked, url) if asked else "", "test": test}

    def _python(self, asked: Asked, url: str) -> str:
        return self._service.snippets.call(asked, url) if self._service.snippets is not None else ""

    def _asked(self, exchange: Exchange) -> Asked | None:
        """What was asked for by a request; None for one that means no operation."""
        operation = self._operations.named(exchange.operation)
        if operation is None:
            return None
        examined = exchange.examined if exchange.examined is not None else self._service.examine(exchange.request)
        kind = ContentType.read(exchange.request.header("content-type") or "").name
        return Asked(
            method=operation.method,
            template=operation.template,
            parameters=_parameters(operation, examined, self._exchanges.keys()),
            body=examined.body if exchange.request.body else ABSENT,
            media_type=kind if exchange.request.body else "",
        )


def _relayed(delivery: Delivery, number: int, headers: Headers) -> Iterator[Step]:
    """The number, and then nothing but the waits of the answer; whoever goes away leaves the answer too."""
    try:
        yield Start(200, headers)
        yield Send(dump({"number": number}).encode() + b"\n")
        for step in delivery.steps:
            yield step if isinstance(step, Wait) else Wait(0)
    finally:
        delivery.close()


def _parameters(operation: Operation, examined: Examined, keys: set[str]) -> dict[tuple[str, str], Any]:
    found = {"path": examined.path, "query": examined.query, "header": examined.headers, "cookie": examined.cookies}
    declared = {(each.place, each.name) for each in operation.parameters}
    return {
        (place, name): HIDDEN if name in keys else value
        for place in _PLACES
        for name, value in found[place].items()
        if (place, name) in declared
    }


def _answered(exchange: Exchange, sent: Sent | None) -> Answered:
    """What is to be expected again: JSON, or the items of a stream, as it would have been without a fault."""
    refused = bool(exchange.problems)
    if sent is None:
        return Answered(status=exchange.status, fault=exchange.fault, refused=refused)
    kind = ContentType.read(next((value for name, value in sent.headers if name == "content-type"), ""))
    body: Any = ABSENT
    items: tuple[Any, ...] | None = None
    try:
        if kind.name == EVENT_STREAM or kind.sequence:
            items = tuple(decode(sent.body.decode(), kind.name))
        elif kind.json:
            body = parse(sent.body)
    except (NotJson, UnicodeDecodeError):
        pass  # A body that a fault spoilt, or that is no longer whole, is not expected again.
    return Answered(
        status=sent.status, body=body, items=items, media_type=kind.name, fault=exchange.fault, refused=refused
    )


def _last(request: Request) -> int:
    last = number(request, "last")
    return _LISTED if last is None else min(last, _MOST)


def _url(request: Request) -> str:
    return f"http://{request.header('host') or '127.0.0.1:4010'}"
