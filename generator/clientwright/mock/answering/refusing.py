"""The refusal of a request in the words of its operation: its error's status, media type and shape, filled in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from http import HTTPStatus
from typing import Any, Final

from clientwright.mock.answering.preference import by_code, choose
from clientwright.mock.answering.synthesis import Synthesis, Unsatisfiable
from clientwright.mock.judging.dialect import Direction
from clientwright.mock.judging.judge import Judge
from clientwright.mock.reading.description import Description
from clientwright.mock.reading.operation import Answer, Media, Operation
from clientwright.mock.wire import problem as problems
from clientwright.mock.wire.budget import Budget, TooExpensive, limited
from clientwright.mock.wire.message import ContentType, Headers, Response
from clientwright.mock.wire.plain import dump, is_array, is_object
from clientwright.mock.wire.problem import Problem

_RESPONSE: Final = Direction.RESPONSE
_SHARE: Final = 0.25
"""Of what an answer may cost; errors are small."""
_SENTENCES: Final = ("message", "msg", "detail", "details", "description", "error_description", "errorMessage", "error")
_STATUSES: Final = ("status", "statusCode", "status_code", "code")
_JSON: Final[Headers] = (("content-type", "application/json"),)


class Refusals:
    """Makes the answers to the wrong requests of one description."""

    def __init__(self, description: Description, judge: Judge, synthesis: Synthesis) -> None:
        self._description = description
        self._judge = judge
        self._synthesis = synthesis
        self._shapes: dict[str, Any] = {}

    def answer(
        self, operation: Operation | None, subject: str, found: Sequence[Problem], accept: str | None, headers: Headers
    ) -> Response:
        """The error that the operation describes for these problems, or the mock's own where it describes none."""
        with limited(Budget(share=_SHARE)):
            return self._answer(operation, subject, found, accept, headers)

    def _answer(
        self, operation: Operation | None, subject: str, found: Sequence[Problem], accept: str | None, headers: Headers
    ) -> Response:
        status, described = _described(operation, problems.status_of(found))
        media = _media(described, accept)
        if media is not None and media[0].startswith("text/"):
            body = f"{problems.sentence(subject, found)}\n".encode("utf-8", "replace")
            sent: Headers = (("content-type", f"{media[0]}; charset=utf-8"),)
        else:
            own = problems.as_json(subject, found)
            body = dump(own if media is None else self._filled(media[1], own, status)).encode()
            sent = _JSON if media is None else (("content-type", media[0]),)
        return Response(status=status, headers=(*sent, *headers), chunks=(body,), problems=tuple(found))

    def _filled(self, media: Media, own: dict[str, Any], status: int) -> Any:
        """A value of the error's schema that says what is wrong; the mock's own where none can be made."""
        try:
            shape = self._shape(media)
            if shape is None or (_known(shape, own) and self._judge.accepts(own, media.schema, _RESPONSE)):
                return own
            for changed in _changes(own, status):
                filled = _put(shape, changed)
                if filled != shape and self._judge.accepts(filled, media.schema, _RESPONSE):
                    shape = filled
            whole = {**shape, "problems": own["problems"]} if is_object(shape) else shape
            return whole if self._judge.accepts(whole, media.schema, _RESPONSE) else shape
        except (TooExpensive, RecursionError):
            return own

    def _shape(self, media: Media) -> Any:
        """A value of the schema; None where none can be made."""
        if media.pointer not in self._shapes:
            self._shapes[media.pointer] = None
            try:
                self._shapes[media.pointer] = self._synthesis.value(media.schema, _RESPONSE)
            except Unsatisfiable as failure:
                self._description.note(f"{media.pointer}: no value fits, errors are the mock's own: {failure}")
        return deepcopy(self._shapes[media.pointer])


def _described(operation: Operation | None, status: int) -> tuple[int, Answer | None]:
    """The response for a status; a 400 is a 422 where that alone is described, as by FastAPI."""
    answers = operation.answers if operation is not None else ()
    found = by_code(answers, str(status)) or (by_code(answers, "422") if status == 400 else None)
    return found or (status, None)


def _media(answer: Answer | None, accept: str | None) -> tuple[str, Media] | None:
    """The media type of an error: the one that is wanted most, of those in which a sentence can be said."""
    content = [each for each in (answer.content if answer is not None else ()) if _is_sayable(each)]
    return choose(content, accept) or choose(content, None)


def _is_sayable(media: Media) -> bool:
    kind = ContentType.read(media.name)
    return (kind.json or kind.name in ("text/plain", "*/*", "application/*")) and not media.streams


def _known(shape: Any, own: dict[str, Any]) -> bool:
    """Whether a described error is of the kind of the mock's own, or says nothing."""
    return is_object(shape) and (not shape or is_object(shape.get("error")) or own.keys() <= shape.keys())


def _changes(own: dict[str, Any], status: int) -> Iterable[Mapping[str, Any]]:
    """What is put in the place of what was made up, by the names of members; each where the schema admits it."""
    said = own["error"]["message"]
    yield from ({name: said} for name in _SENTENCES)
    yield from ({name: status} for name in _STATUSES)
    phrase = HTTPStatus(status).phrase if status in {each.value for each in HTTPStatus} else ""
    yield {"title": phrase}
    yield {"type": "about:blank"}  # RFC 9457, 4.2.1: the title says it all.
    yield {"code": own["error"]["code"]}


def _put(value: Any, changed: Mapping[str, Any]) -> Any:
    """The value with some members changed, wherever they are and of the same type."""
    if is_array(value):
        return [_put(item, changed) for item in value]
    if not is_object(value):
        return value
    return {
        name: changed[name] if type(member) is type(changed.get(name)) else _put(member, changed)
        for name, member in value.items()
    }
