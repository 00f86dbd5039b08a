"""Errors in the shape that the description has for them, with a sentence of ours where it has a place for one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from http import HTTPStatus
from typing import Any, Final

from clientwright.mock.answering.answerer import Answerer
from clientwright.mock.answering.material import Unanswerable
from clientwright.mock.answering.preference import by_code
from clientwright.mock.judging.dialect import Direction
from clientwright.mock.judging.judge import Judge
from clientwright.mock.reading.operation import Media, Operation
from clientwright.mock.wire.budget import Budget, TooExpensive, limited
from clientwright.mock.wire.message import ContentType, Headers, Response
from clientwright.mock.wire.plain import dump, is_array, is_object
from clientwright.mock.wire.problem import Problem

_SENTENCES: Final = ("message", "detail", "error_description", "errorMessage", "msg", "description", "reason", "title")
"""What the sentence of an error is called, as the clients look for it."""
_STATUSES: Final = ("status", "statusCode", "status_code", "httpStatus")
_DEEPEST = 3
_SHARE = 0.25
"""Of what an answer may cost; errors are small."""
_PROBLEM_DETAILS = "application/problem+json"


class Refusals:
    """Makes the error answers of one description."""

    def __init__(self, judge: Judge, answerer: Answerer) -> None:
        self._judge = judge
        self._answerer = answerer

    def response(
        self,
        operation: Operation | None,
        status: int,
        sentence: str,
        problems: Sequence[Problem] = (),
        headers: Headers = (),
    ) -> Response:
        """The error of an operation for a status: as described, else as Problem Details (RFC 9457).

        A redirection has no body.
        """
        if status < 400:
            return Response(status=status, headers=headers, problems=tuple(problems))
        if operation is not None and status == 400 and by_code(operation.answers, "400") is None:
            status = 422 if by_code(operation.answers, "422") else 400  # As FastAPI describes its errors.
        described: tuple[str, Any, Headers] | None = None
        if operation is not None:
            with suppress(TooExpensive, RecursionError), limited(Budget(share=_SHARE)):
                described = self._described(operation, status, sentence, problems)
        if described is None:
            described = _PROBLEM_DETAILS, _problem_details(status, sentence, problems), ()
        kind, body, declared = described
        written = str(body) if kind.startswith("text/") else dump(body)
        return Response(
            status=status,
            headers=(("content-type", kind), *headers, *declared),
            chunks=(written.encode("utf-8", "replace"),),
            problems=tuple(problems),
        )

    def _described(
        self, operation: Operation, status: int, sentence: str, problems: Sequence[Problem]
    ) -> tuple[str, Any, Headers] | None:
        """Type, body and headers of a described error; None where none is, or none that is JSON or text."""
        found = by_code(operation.answers, str(status))
        media = next((each for each in found[1].content if _is_json(each)), None) if found is not None else None
        if found is not None and media is None and any(each.name == "text/plain" for each in found[1].content):
            return "text/plain; charset=utf-8", sentence, self._answerer.declared(found[1])
        if found is None or media is None:
            return None
        name = "application/json" if "*" in media.name else media.name
        try:
            made = self._answerer.materials.find(media, name, "", False)
        except Unanswerable:
            return None
        body = self._with(made.value, media.schema, iter([_numbered(made.value, status)]))
        body = self._with(body, media.schema, _told(body, sentence))
        if problems and is_object(body):
            body = self._with(body, media.schema, iter([{**body, "problems": [each.as_json() for each in problems]}]))
        return name, body, self._answerer.declared(found[1])

    def _with(self, body: Any, schema: Any, changed: Iterator[Any]) -> Any:
        """The first of the changed bodies that fits the schema, else the body as it was."""
        fitting = (each for each in changed if self._judge.accepts(each, schema, Direction.RESPONSE))
        return next(fitting, body)


def _is_json(media: Media) -> bool:
    return media.name in ("*/*", "application/*") or ContentType.read(media.name).json


def _numbered(body: Any, status: int, depth: int = 0) -> Any:
    """The body with the status wherever an example has one, as a number or as its text."""
    if not is_object(body) or depth > _DEEPEST:
        return body
    numbered = {name: _numbered(value, status, depth + 1) for name, value in body.items()}
    for name in _STATUSES:
        value = body.get(name)
        if isinstance(value, int) and not isinstance(value, bool):
            numbered[name] = status
        elif isinstance(value, str) and value.isdecimal():
            numbered[name] = str(status)
    return numbered


def _told(body: Any, sentence: str, depth: int = 0) -> Iterator[Any]:
    """The body with the sentence in one of the places that may be for it, the likeliest first."""
    if isinstance(body, str):
        yield sentence
    elif is_array(body) and body:
        yield from ([inner, *body[1:]] for inner in _told(body[0], sentence, depth + 1))
    elif is_object(body) and depth < _DEEPEST:
        yield from ({**body, name: sentence} for name in _SENTENCES if isinstance(body.get(name), str))
        for name, value in body.items():
            if is_object(value) or (is_array(value) and value and is_object(value[0])):
                yield from ({**body, name: inner} for inner in _told(value, sentence, depth + 1))
        yield from ({**body, name: sentence} for name in ("error", "errors") if isinstance(body.get(name), str))


def _problem_details(status: int, sentence: str, problems: Sequence[Problem]) -> dict[str, Any]:
    """An error where the description has none: RFC 9457, with every problem beside it."""
    try:
        title = HTTPStatus(status).phrase
    except ValueError:
        title = "Error"
    more = {"problems": [problem.as_json() for problem in problems]} if problems else {}
    return {"type": "about:blank", "title": title, "status": status, "detail": sentence, **more}
