"""The base of scenarios of one's own: a class whose methods answer operations, on a clock that a test can step."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

from clientwright.mock.answering.given import Reply
from clientwright.mock.described import Described
from clientwright.mock.ground.call import Call
from clientwright.mock.ground.clock import Clock
from clientwright.mock.judging.examination import Examined
from clientwright.mock.reading.operation import Operation
from clientwright.mock.wire.message import Request, Response
from clientwright.mock.wire.models import plain_of
from clientwright.mock.wire.problem import Problem

Handler = TypeVar("Handler", bound=Callable[[Any, Call], Any])

_ANSWERS: Final = "clientwright_answers"


def answers(*operations: str) -> Callable[[Handler], Handler]:
    """Make a method of a ``Scenario`` the one that answers these operations.

    They are named by their operationId, also in snake case, or as ``GET /its/path``. The method takes the ``Call`` and
    returns a ``Reply``, or the body of the first success alone (a JSON value or a model); None leaves the answer to the
    description's examples, and ``Refuse`` is raised for an error.
    """

    def mark(handler: Handler) -> Handler:
        setattr(handler, _ANSWERS, operations)
        return handler

    return mark


class Refuse(Exception):
    """An error as the answer, in the shape that the description has for it, with a sentence in it."""

    def __init__(self, status: int, sentence: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(sentence)
        self.status = status
        self.headers = dict(headers or {})


class Ground:
    """What every scenario stands on: a clock, one request at a time, and a state that is made, passes and is shown."""

    prefixes: tuple[str, ...] = ()
    """Paths that the API is served under as well, beside those of the described servers."""

    judges: bool = True
    """Whether wrong requests are refused; else they are answered like others."""

    def __init__(self, speed: float = 0.0) -> None:
        self.clock = Clock(speed)
        """The mock's time."""
        self._lock = threading.RLock()

    def start(self) -> None:
        """Make the state anew; when the mock begins, and at each reset."""

    def passed(self) -> None:
        """Have everything happen that is due by now, after the clock was stepped."""

    def newest(self, last: int | None) -> Mapping[str, Any]:  # noqa: ARG002 - those who derive may ask for it
        """What the state is, as JSON, for the mock's page; of runs only the ``last``."""
        return {}

    def missed(self, request: Request, problem: Problem) -> Response | None:  # noqa: ARG002
        """The answer to a request that no operation answers; None is an error."""
        return None

    def refused(
        self,
        status: int,  # noqa: ARG002
        sentence: str,  # noqa: ARG002
        problems: tuple[Problem, ...],  # noqa: ARG002
        request: Request | None = None,  # noqa: ARG002
    ) -> Response | None:
        """The answer to a wrong request; None is an error in the described shape."""
        return None

    def snapshot(self, last: int | None = None) -> Mapping[str, Any]:
        """The state for the page at ``/_mock/``, and for assertions."""
        with self._lock:
            known = {"scenario": type(self).__name__.lower(), "speed": self.clock.speed, "now": self.clock.now()}
            return {**known, "runs": [], **self.newest(last)}

    def advance(self, seconds: float) -> None:
        """Let virtual time pass, and everything happen that is due by then."""
        with self._lock:
            self.clock.advance(seconds)
            self.passed()

    def reset(self) -> None:
        """Forget everything, and start the clock anew."""
        with self._lock:
            self.clock.reset()
            self.start()


class Scenario(Ground):
    """An API with a memory: derive from it, and let methods with ``@answers`` answer.

    Only requests that fit the description get to them, one at a time, and what they answer is held against the
    description too. ``start`` makes the state, when the mock begins and at each reset; ``clock`` is the mock's time.
    """

    def __init__(self, described: Described, speed: float = 0.0) -> None:
        super().__init__(speed)
        self._described = described
        self._handlers = dict(self._found())
        self.start()

    def state(self) -> Mapping[str, Any]:
        """What the state is, as JSON or models, for the mock's page and for assertions. Yours to write."""
        return {}

    def newest(self, last: int | None) -> Mapping[str, Any]:  # noqa: ARG002 - there are no runs
        """The state as JSON, as a member of what the page shows."""
        return {"state": plain_of(self.state())}

    def answer(self, operation: Operation, request: Request, examined: Examined) -> Response | None:
        """The answer of the method for this operation; None where there is none."""
        handler = self._handlers.get(operation.name)
        if handler is None:
            return None
        with self._lock:
            return answered(self._described, operation, Call.asked(operation, request, examined), handler)

    def _found(self) -> Mapping[str, Callable[[Call], Any]]:
        found: dict[str, Callable[[Call], Any]] = {}
        for name in dir(type(self)):
            for operation in getattr(getattr(type(self), name), _ANSWERS, ()):
                found[self._described.operation(operation).name] = getattr(self, name)
        return found


def answered(
    described: Described, operation: Operation, call: Call, handler: Callable[[Call], Any], anyway: bool = False
) -> Response | None:
    """What a function answers, held against the description; raises ``ImpossibleAnswer``."""
    giver = getattr(handler, "__qualname__", type(handler).__name__).replace("<locals>.", "")
    try:
        given = handler(call)
    except Refuse as refuse:
        if not anyway:
            described.giving.check(operation, Reply(status=refuse.status, headers=refuse.headers), giver)
        headers = tuple((name.lower(), value) for name, value in refuse.headers.items())
        return described.refusals.response(operation, refuse.status, str(refuse), (), headers)
    if given is None:
        return None
    reply = given if isinstance(given, Reply) else Reply(body=given)
    if not anyway:
        described.giving.check(operation, reply, giver)
    return described.giving.response(operation, reply, call.request, call.examined)
