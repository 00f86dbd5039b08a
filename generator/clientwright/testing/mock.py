"""A mock of a described API for tests: in process or on a socket, with its answers, faults, calls and time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Self, TypeVar

import httpx2

from clientwright.mock import scenarios
from clientwright.mock.answering.given import UNSAID, Reply
from clientwright.mock.faults.book import Entry
from clientwright.mock.faults.fault import parse
from clientwright.mock.ground.call import Call
from clientwright.mock.recording.replaying import Replay
from clientwright.mock.service import Service
from clientwright.mock.serving.in_process import AsyncTransport, SyncTransport
from clientwright.testing.calls import Calls
from clientwright.testing.planned import Plan
from clientwright.testing.reading import described

C = TypeVar("C")

_SERVER = "http://mock.test"  # RFC 6761, 6.2: no such host is anywhere else.


class Mock:
    """An API of one's own to test against: every request is judged by the description, and answered as it says.

    ``description`` is a file, a URL, or the description as plain data; it is read once in a process. ``scenario`` gives
    it a memory: ``"memory"`` works for any API, a path is a Python file with a ``Scenario`` in it, and a class that
    derives from that, or an object of the protocol, is taken as it is. ``record`` and ``replay`` make some that stand
    between a client and a real server, and in its place. Without one the mock answers with examples. ``speed`` says how
    many seconds of the mock's clock go by in a real one; with 0 it stands still until it is moved.
    Close it, or use it in a ``with``, when it has a ``url``.
    """

    def __init__(
        self,
        description: str | Path | Mapping[str, Any],
        *,
        overlays: Sequence[str | Path] = (),
        scenario: scenarios.Given | None = None,
        speed: float = 0.0,
    ) -> None:
        self._described = described(description, overlays)
        self._plan = Plan(self._described, scenarios.named(self._described, scenario, speed), speed)
        self.service = Service(self._described, scenario=self._plan)
        """The mock itself, for what has no word here."""
        self.clock = Clock(self._plan)
        self._open = ExitStack()
        self._url = ""

    def client(self, kind: Callable[..., C], /, **options: Any) -> C:
        """A generated ``Client`` or ``AsyncClient`` that talks to the mock in process, without a socket.

        ``options`` are the client's own and win. It has a key for every security scheme. Waits are those of the mock's
        clock, so a delay costs no time.
        """
        http: Any
        if hasattr(kind, "__aenter__"):
            http = httpx2.AsyncClient(transport=_AsyncInProcess(self._plan, self.service, self.clock))
        else:
            http = httpx2.Client(transport=_InProcess(self._plan, self.service, self.clock))
        own = {} if {"api_key", "credentials"} & options.keys() else _credentials(kind)
        given: dict[str, Any] = {"http_client": http, **own, **options}
        if "server" not in options and "base_url" not in options:
            given["base_url"] = _SERVER
        return kind(**given)

    @property
    def url(self) -> str:
        """The URL of the mock on a socket of this machine, which is opened when this is first asked for."""
        if not self._url:
            from clientwright.mock.serving.server import serving

            self._url = self._open.enter_context(serving(self.service))
        return self._url

    def answer(
        self,
        operation: str,
        function: Callable[[Call], Any] | None = None,
        /,
        *,
        status: int | None = None,
        body: Any = UNSAID,
        items: Sequence[Any] | None = None,
        headers: Mapping[str, str] | None = None,
        media_type: str = "",
        times: int | None = None,
        anyway: bool = False,
    ) -> None:
        """Have an operation answered like this from now on, ``times`` times or always; right requests alone are.

        It is named by its operationId, also in snake case, or as ``GET /its/path``. What is left out is as described:
        the first success, an example, the declared media type and headers. ``body`` is JSON or holds models; ``items``
        are those of a stream. ``function`` takes the ``Call`` and returns a ``Reply``, or a body, or None for the
        description's own answer; ``Refuse`` raised in it is an error. Answers for so many times come first, in their
        order. An answer that the API could not give raises ``ImpossibleAnswer``, unless ``anyway``; so does the call
        whose function made it.
        """
        given = Reply(status=status, body=body, items=items, headers=headers or {}, media_type=media_type)
        if function is not None and given != Reply():
            raise TypeError("a function says all of the answer: status, body and the rest are part of its Reply")
        self._plan.add(self._described.operation(operation), function or given, times, anyway)

    def fault(self, fault: str, *, operation: str = "", times: int = 1, after: int = 0) -> None:
        """Have something go wrong: ``status=503; retry-after=0``, ``reset=body``, ``delay=5``, ``malformed=2``.

        It strikes ``times`` requests, of one operation if it is named, after so many that pass. ``docs/testing.md``
        lists the vocabulary; what is no fault raises ``BadFault``. An error has the shape that is described for it.
        """
        name = self._described.operation(operation).name if operation else ""
        self.service.faults.note([Entry(fault=parse(fault), operation=name, times=times, after=after)])

    @property
    def calls(self) -> Calls:
        """What was received so far, in order: operation, parameters, body, and what was wrong with it."""
        calls = [
            Call(each, each.examined if each.examined is not None else self.service.examine(each.request))
            for each in list(self.service.exchanges)
        ]
        return Calls(calls, lambda name: self._described.operation(name).name)

    @property
    def state(self) -> Mapping[str, Any]:
        """What the scenario remembers, as JSON: what ``GET /_mock/state`` answers."""
        return self._plan.snapshot()

    def reset(self) -> None:
        """Begin anew: no calls, no planned answers, no faults, no memory, and the clock at its start."""
        self._plan.reset()
        self.service.faults.clear()
        self.service.requests.clear()
        self.service.exchanges.clear()
        self.service.changes += 1

    def report(self) -> str:
        """All that was received, for people, with what was wrong in it, and planned answers that nobody asked for."""
        lines = [repr(self.calls) if len(self.service.exchanges) else "nothing was received"]
        lines += [f"never answered: {each.operation} ({each.left} times more)" for each in self._plan.unused()]
        if isinstance(self._plan.inner, Replay):
            lines += [
                f"recorded and not asked for: {each.request.method} {each.request.path}"
                for each in self._plan.inner.left()
            ]
        lines += [f"wrong answer: {wrong}" for wrong in self._plan.wrong]
        return "\n".join(lines)

    def close(self) -> None:
        """Close the socket, if there is one; raises what answers to clients on it were wrong."""
        self._open.close()
        self._url = ""
        self._plan.close()
        _raise(self._plan)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *error: object) -> None:
        if kind is not None:
            self._plan.wrong.clear()  # What is being raised says more.
        self.close()


class Clock:
    """The mock's time: it goes by as fast as the mock's ``speed``, and can be moved."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    @property
    def now(self) -> float:
        """The moment, in Unix seconds; it begins on 15 January 2027."""
        return self._plan.clock.now()

    def advance(self, seconds: float) -> None:
        """Let time pass, with all that happens in it."""
        self._plan.advance(seconds)


class _InProcess(SyncTransport):
    """The transport of a test's client: an answer that the test should not have given is raised in the call."""

    def __init__(self, plan: Plan, service: Service, clock: Clock) -> None:
        super().__init__(service, sleep=clock.advance)
        self._plan = plan

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        response = super().handle_request(request)
        _raise(self._plan)
        return response


class _AsyncInProcess(AsyncTransport):
    """The same in an event loop."""

    def __init__(self, plan: Plan, service: Service, clock: Clock) -> None:
        async def sleep(seconds: float) -> None:
            clock.advance(seconds)

        super().__init__(service, sleep=sleep)
        self._plan = plan

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        response = await super().handle_async_request(request)
        _raise(self._plan)
        return response


def _raise(plan: Plan) -> None:
    if plan.wrong:
        raise plan.wrong.pop(0)


def _credentials(kind: Any) -> dict[str, Any]:
    """A key for each security scheme of a generated client."""
    schemes: Mapping[str, object] = getattr(kind, "_schemes", {})
    pairs = {name: ("mock", "mock") for name, scheme in schemes.items() if type(scheme).__name__ == "Basic"}
    keys = {name: pairs.get(name, "mock") for name, scheme in schemes.items() if type(scheme).__name__ != "MutualTls"}
    return {"credentials": keys} if keys else {}
