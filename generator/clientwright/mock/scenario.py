"""What a living mock adds to the judge: a scenario that keeps state, on a clock that a test can step."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from msgspec import Struct

from clientwright.mock.judging.examination import Examined
from clientwright.mock.reading.operation import Operation
from clientwright.mock.wire.message import Request, Response
from clientwright.mock.wire.problem import Problem


class Scenario(Protocol):
    """An API with a memory. It is asked only for requests that fit the description."""

    def answer(self, operation: Operation, request: Request, examined: Examined) -> Response | None:
        """The answer to a right request; None leaves it to the description's examples.

        ``chunks`` of a stream may be an iterator: the state moves on as the client reads.
        """
        ...

    def refused(
        self, status: int, sentence: str, problems: tuple[Problem, ...], request: Request | None = None
    ) -> Response | None:
        """The answer to a wrong request, in the vendor's words; None leaves it to the mock's own."""
        ...

    def snapshot(self, last: int | None = None) -> Mapping[str, Any]:
        """The whole state as JSON, for the page at ``/_mock/`` and for assertions.

        With ``last``, only so many of the newest runs and what they need; ``runs_total`` says how many there are.

        ``{"now": seconds, "runs": [run], "threads": [...], ...}``, where a run is ``{"id", "thread_id", "status",
        "history": [{"status", "at"}], "steps": [step]}`` and a step ``{"id", "type", "status", "history"}``. ``now``
        and ``at`` are seconds on the virtual clock, a history is in the order of time and ends with the present
        status; runs come oldest first. More members may stand anywhere beside these.
        """
        ...

    def advance(self, seconds: float) -> None:
        """Let virtual time pass."""
        ...

    def reset(self) -> None:
        """Forget everything."""
        ...


class Exchange(Struct, frozen=True, kw_only=True):
    """One request and what became of it, for the page and for assertions."""

    number: int
    request: Request
    operation: str
    """The operation's name; empty when none answers."""
    status: int
    problems: tuple[Problem, ...] = ()
    fault: str = ""
    """The fault that was asked for, as it was written; empty without one."""
    answer: Response | None = None
    """What was answered, as it was meant before a fault struck; without the body of a stream."""
    examined: Examined | None = None
    """What the request turned out to hold; None for one that was not judged."""
