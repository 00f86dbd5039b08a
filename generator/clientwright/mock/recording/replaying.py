"""A scenario that answers what was recorded."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from typing import Any, Final

from clientwright.mock.answering.given import ImpossibleAnswer
from clientwright.mock.described import Described
from clientwright.mock.ground.base import Ground
from clientwright.mock.judging.examination import Examined
from clientwright.mock.reading.operation import Operation
from clientwright.mock.recording.hiding import Hiding
from clientwright.mock.recording.judged import departures
from clientwright.mock.recording.tape import Recorded, path_of
from clientwright.mock.wire.message import ContentType, Request, Response
from clientwright.mock.wire.plain import NotJson, is_array, is_object, parse
from clientwright.mock.wire.problem import Problem

_MULTIPART: Final = "multipart/"


class NotRecorded(ImpossibleAnswer):
    """A request that nothing recorded answers."""

    def __init__(self, sentence: str) -> None:
        ValueError.__init__(self, sentence)
        self.problems = ()


class Replay(Ground):
    """Gives recorded answers to the requests that they were given to: same method, path, query and body.

    Each is given once, in the order in which they were recorded, and the last one of its kind from then on. With
    ``in_order`` requests have to come in the recorded order too. Secrets, which are not in a recording, are not
    compared, nor are headers, and of multipart bodies nothing, as their boundaries are random.
    """

    judges = False

    def __init__(self, described: Described, tape: Sequence[Recorded], in_order: bool = False) -> None:
        super().__init__(0.0)
        self._described = described
        self._hiding = Hiding(described)
        self._tape = list(tape)
        self._in_order = in_order
        self.start()

    def start(self) -> None:
        """Begin with the first recorded exchange again."""
        self._given: list[bool] = [False] * len(self._tape)

    def left(self) -> list[Recorded]:
        """What was recorded and not asked for."""
        return [each for each, given in zip(self._tape, self._given, strict=True) if not given]

    def deviations(self) -> list[str]:
        """What in the recorded answers departs from the description as it is now."""
        return [
            f"{each.request.method} {path_of(each.request)}: {problem.message}"
            for each in self._tape
            for problem in self._departures(each)
        ]

    def newest(self, last: int | None) -> Mapping[str, Any]:  # noqa: ARG002 - there are no runs
        """How far the recording was given."""
        return {"state": {"given": sum(self._given), "of": len(self._given)}}

    def answer(self, operation: Operation, request: Request, examined: Examined) -> Response:  # noqa: ARG002
        """The recorded answer; raises ``NotRecorded``."""
        return self._recorded(request, examined.problems)

    def missed(self, request: Request, problem: Problem) -> Response:
        """The same for what the description knows nothing of."""
        return self._recorded(request, [problem])

    def _recorded(self, request: Request, problems: Sequence[Problem]) -> Response:
        with self._lock:
            index = self._next(request) if self._in_order else self._matching(request)
            self._given[index] = True
        found = self._tape[index]
        answer = found.answer
        told = (*problems, *self._departures(found))
        return Response(status=answer.status, headers=answer.headers, chunks=answer.chunks, problems=told)

    def _departures(self, recorded: Recorded) -> list[Problem]:
        known = {each.name: each for each in self._described.router.operations}
        return list(departures(self._described, known.get(recorded.operation), recorded.answer))

    def _next(self, request: Request) -> int:
        index = next((index for index, given in enumerate(self._given) if not given), None)
        if index is None:
            raise NotRecorded(f"{_line(request)} comes after the last recorded exchange")
        if different := self._different(request, self._tape[index].request):
            raise NotRecorded(f"{_line(request)} is not the next recorded request: {different}")
        return index

    def _matching(self, request: Request) -> int:
        fitting = [index for index, each in enumerate(self._tape) if not self._different(request, each.request)]
        fresh = [index for index in fitting if not self._given[index]]
        if fresh or fitting:
            return fresh[0] if fresh else fitting[-1]
        lines = {_line(each.request): each.request for each in self._tape}
        near = difflib.get_close_matches(_line(request), lines, n=1, cutoff=0.3)
        told = f"; the nearest: {self._different(request, lines[near[0]])}" if near else ""
        raise NotRecorded(f"nothing recorded answers {_line(request)}{told}")

    def _different(self, request: Request, recorded: Request) -> str:
        """How a request differs from a recorded one; empty when it does not."""
        if (request.method, request.path) != (recorded.method, recorded.path):
            return f"recorded is {_line(recorded)}"
        if sorted(self._hiding.query(request.query).split("&")) != sorted(recorded.query.split("&")):
            return f"recorded is the query {recorded.query!r}"
        kind = ContentType.read(request.header("content-type") or "").name
        if kind.startswith(_MULTIPART):
            return ""
        sent, known = self._value(request), self._value(recorded)
        return "" if sent == known else f"recorded is the body {known!r:.300}, and this one is {sent!r:.300}"

    def _value(self, request: Request) -> Any:
        """A body to compare: JSON without its secrets, a form as a set, or the bytes."""
        kind = ContentType.read(request.header("content-type") or "")
        if kind.json and request.body:
            try:
                return _plain(self._hiding.value(parse(request.body)))
            except NotJson:
                return request.body
        if kind.name == "application/x-www-form-urlencoded":
            return sorted(self._hiding.form(request.body.decode("utf-8", "replace")).split("&"))
        return request.body


def _plain(value: Any) -> Any:
    """A JSON value in which true is not 1."""
    if is_object(value):
        return {name: _plain(inner) for name, inner in value.items()}
    if is_array(value):
        return [_plain(item) for item in value]
    return ("boolean", value) if isinstance(value, bool) else value


def _line(request: Request) -> str:
    return f"{request.method} {path_of(request)}"
