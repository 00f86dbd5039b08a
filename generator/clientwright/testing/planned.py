"""The answers that a test puts down beforehand, and the scenario that gives them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct

from clientwright.mock.answering.answerer import Refusal
from clientwright.mock.answering.given import ImpossibleAnswer, Reply
from clientwright.mock.described import Described
from clientwright.mock.ground.base import answered
from clientwright.mock.ground.call import Call
from clientwright.mock.ground.clock import Clock
from clientwright.mock.judging.examination import Examined
from clientwright.mock.reading.operation import Operation
from clientwright.mock.scenario import Scenario
from clientwright.mock.wire.budget import TooExpensive
from clientwright.mock.wire.message import Request, Response
from clientwright.mock.wire.problem import Problem

Given = Reply | Callable[[Call], Any]


class Planned(Struct):
    """An answer to an operation; ``left`` is how often it is still to be given, None without end."""

    operation: str
    given: Given
    left: int | None
    anyway: bool
    made: Response | None = None
    """The answer, where it is the same for every request."""


class Plan:
    """A ``Scenario`` of planned answers over another one, which answers what is not planned."""

    def __init__(self, described: Described, inner: Scenario | None, speed: float = 0.0) -> None:
        self.inner = inner
        self.prefixes: tuple[str, ...] = getattr(inner, "prefixes", ())
        self.judges: bool = getattr(inner, "judges", True)
        self.clock: Clock = getattr(inner, "clock", None) or Clock(speed)
        self.wrong: list[Exception] = []
        """What answers were not as described, or not made at all, and nobody was told so."""
        self._described = described
        self._planned: list[Planned] = []
        self._lock = threading.RLock()

    def add(self, operation: Operation, given: Given, times: int | None, anyway: bool) -> None:
        """Plan an answer. One without end takes the place of the last one without end."""
        if times is not None and times < 1:
            raise ValueError(f"times is how often the answer is given, from 1, not {times}")
        if isinstance(given, Reply) and not anyway:
            self._described.giving.check(operation, given)
        with self._lock:
            if times is None:
                self._planned = [
                    each for each in self._planned if each.operation != operation.name or each.left is not None
                ]
            self._planned.append(Planned(operation.name, given, times, anyway))

    def close(self) -> None:
        """Let go of what the scenario below holds."""
        close = getattr(self.inner, "close", None)
        if close is not None:
            close()

    def unused(self) -> list[Planned]:
        """The answers that were to be given so often and were not."""
        return [each for each in self._planned if each.left is not None]

    def answer(self, operation: Operation, request: Request, examined: Examined) -> Response | None:
        """The planned answer: those for so many times first, in their order, then the one without end."""
        planned = self._taken(operation.name)
        try:
            made = None if planned is None else self._made(planned, operation, request, examined)
            if made is None and self.inner is not None:
                return self.inner.answer(operation, request, examined)
        except (Refusal, TooExpensive, RecursionError):
            raise
        except Exception as wrong:  # What a test or its scenario does wrong is told where the test sees it.
            self.wrong.append(wrong)
            raise
        return made

    def _taken(self, operation: str) -> Planned | None:
        with self._lock:
            own = [each for each in self._planned if each.operation == operation]
            planned = min(own, key=lambda each: each.left is None, default=None)
            if planned is not None and planned.left is not None:
                planned.left -= 1
                if not planned.left:
                    self._planned.remove(planned)
            return planned

    def _made(self, planned: Planned, operation: Operation, request: Request, examined: Examined) -> Response | None:
        given = planned.given
        if isinstance(given, Reply):
            if planned.made is None:
                made = self._described.giving.response(operation, given, request, examined)
                if not given.said:
                    return made
                planned.made = made
            return planned.made
        call = Call.asked(operation, request, examined)
        return answered(self._described, operation, call, given, planned.anyway)

    def missed(self, request: Request, problem: Problem) -> Response | None:
        """As the scenario below has it."""
        missed = getattr(self.inner, "missed", None)
        try:
            answer: Response | None = missed(request, problem) if missed is not None else None
        except ImpossibleAnswer as wrong:
            self.wrong.append(wrong)
            raise
        return answer

    def refused(
        self, status: int, sentence: str, problems: tuple[Problem, ...], request: Request | None = None
    ) -> Response | None:
        """As the scenario below has it."""
        return self.inner.refused(status, sentence, problems, request) if self.inner is not None else None

    def snapshot(self, last: int | None = None) -> Mapping[str, Any]:
        """The state of the scenario below."""
        return self.inner.snapshot(last) if self.inner is not None else {"now": self.clock.now(), "runs": []}

    def advance(self, seconds: float) -> None:
        """Let virtual time pass."""
        if self.inner is not None:
            self.inner.advance(seconds)
        else:
            self.clock.advance(seconds)

    def reset(self) -> None:
        """Forget the answers, and all that the scenario below remembers."""
        with self._lock:
            self._planned.clear()
            self.wrong.clear()
        if self.inner is not None:
            self.inner.reset()
        else:
            self.clock.reset()
