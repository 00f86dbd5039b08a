"""Answers that somebody else gives, a test or a scenario: held against the description, and written as it says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any, Final

from msgspec import Struct, field

from clientwright.mock.answering.answerer import BODILESS, Answerer
from clientwright.mock.answering.material import Material
from clientwright.mock.answering.preference import by_code, success
from clientwright.mock.judging.coercion import Coercion
from clientwright.mock.judging.dialect import Direction
from clientwright.mock.judging.examination import Examined
from clientwright.mock.judging.judge import Judge
from clientwright.mock.judging.styles import Written, split
from clientwright.mock.reading.description import Description
from clientwright.mock.reading.operation import Answer, Media, Operation
from clientwright.mock.wire.message import ContentType, Headers, Request, Response
from clientwright.mock.wire.models import plain_of
from clientwright.mock.wire.plain import dump, is_object, mapping, pointer, shown, text
from clientwright.mock.wire.problem import Problem, listed
from clientwright.mock.wire.streams import EVENT_STREAM


class Unsaid(Enum):
    """That something is left to the description; ``None`` is a body, the JSON null."""

    UNSAID = "unsaid"


UNSAID: Final = Unsaid.UNSAID
_TOLD = 6


class Reply(Struct, frozen=True, kw_only=True):
    """An answer; what is left out is as the description has it: its first success, an example, its media type.

    ``body`` is a JSON value, a model of a generated client, or anything that holds some; text or bytes where the answer
    is no JSON. ``items`` are those of a stream in its place: the events, or what their ``data`` holds.
    """

    status: int | None = None
    body: Any = UNSAID
    items: Sequence[Any] | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    media_type: str = ""

    @property
    def said(self) -> bool:
        """Whether the body is said, and so the same for every request."""
        return self.body is not UNSAID or self.items is not None


class ImpossibleAnswer(ValueError):
    """An answer that the described API could not give; ``problems`` say why."""

    def __init__(self, operation: str, problems: Sequence[Problem], giver: str = "") -> None:
        whose = f"{giver or 'the test'} answers {operation}"
        said = "; ".join(problem.message for problem in problems[:_TOLD])
        said += f"; and {len(problems) - _TOLD} more" if len(problems) > _TOLD else ""
        super().__init__(f"{whose} in a way that the description does not allow: {said}")
        self.problems = tuple(problems)


class Giving:
    """Checks and writes the given answers of one description."""

    def __init__(self, description: Description, judge: Judge, answerer: Answerer) -> None:
        self._description = description
        self._judge = judge
        self._answerer = answerer
        self._coercion = Coercion(description, judge)

    def problems(self, operation: Operation, reply: Reply) -> list[Problem]:
        """Everything that keeps the described API from giving this answer."""
        status, answer = self._declared(operation, reply)
        problems: list[Problem] = []
        if answer is None:
            if reply.status is not None:
                declared = listed(each.key for each in operation.answers) or "none"
                expected = f"a declared status ({declared})"
                problems.append(Problem(place="status", pointer="", expected=expected, got=str(status)))
            return problems
        problems += self._headers(answer, reply)
        if reply.items is None and reply.body is UNSAID:
            return problems
        media = self._media(answer, reply)
        if status in BODILESS or not answer.content:
            return [*problems, Problem(place="body", pointer="", expected=f"no body with {status}", got="one")]
        if media is None:
            offered = f"one of the media types {listed(each.name for each in answer.content)}"
            got = shown(reply.media_type) if reply.media_type else "a stream"
            return [*problems, Problem(place="header", pointer="/content-type", expected=offered, got=got)]
        return [*problems, *self._body(media, reply)]

    def check(self, operation: Operation, reply: Reply, giver: str = "") -> None:
        """Raise ``ImpossibleAnswer`` when the described API could not give this answer."""
        problems = self.problems(operation, reply)
        if problems:
            raise ImpossibleAnswer(operation.name, problems, giver)

    def response(self, operation: Operation, reply: Reply, request: Request, examined: Examined) -> Response:
        """The answer as it goes out; where it is not what is described, as far as it can be written all the same."""
        status, answer = self._declared(operation, reply)
        given: Headers = tuple((name.lower(), value) for name, value in reply.headers.items())
        if reply.body is UNSAID and reply.items is None:
            made = self._answerer.response(operation, status, answer, request, examined)
            return Response(status=status, headers=_merged(made.headers, given), chunks=made.chunks)
        headers = _merged(self._answerer.declared(answer) if answer is not None else (), given)
        media = self._media(answer, reply) if answer is not None else None
        name = _name(media, reply)
        chosen = media or Media(name=name, pointer="", declared={})
        return self._answerer.written(status, name, chosen, self._material(chosen, name, reply), headers)

    def _declared(self, operation: Operation, reply: Reply) -> tuple[int, Answer | None]:
        if reply.status is None:
            return success(operation.answers) or (204, None)
        return by_code(operation.answers, str(reply.status)) or (reply.status, None)

    def _media(self, answer: Answer, reply: Reply) -> Media | None:
        """The declared media type that can carry the answer best."""
        content = answer.content
        if reply.media_type:
            sent = ContentType.read(reply.media_type)
            return next((media for media in content if sent.fits(media.name)), None)
        if reply.items is not None:
            return next((media for media in content if _streams(media)), None)
        json = [media for media in content if ContentType.read(media.name).json or media.name in ("*/*", "")]
        others = [media for media in content if media not in json]
        plain = [media for media in others if media.name.startswith("text/") and not _streams(media)]
        match reply.body:
            case bytes():
                order = [*others, *json]
            case str():
                order = [*plain, *json, *others] if not json else [*json, *others]
            case _:
                order = [*json, *others]
        return next(iter(order), None)

    def _material(self, media: Media, name: str, reply: Reply) -> Material:
        if reply.items is not None:
            return Material(schema=True, items=tuple(_item(plain_of(item), media, name) for item in reply.items))
        if isinstance(reply.body, bytes):
            return Material(schema=True, raw=reply.body)
        return Material(schema=media.schema, value=plain_of(reply.body))

    def _body(self, media: Media, reply: Reply) -> list[Problem]:
        kind = ContentType.read(_name(media, reply))
        if reply.items is not None:
            schema = media.declared["itemSchema"] if media.streams else True
            items = [_item(plain_of(item), media, kind.name) for item in reply.items]
            return [
                problem
                for index, item in enumerate(items)
                for problem in self._judge.problems(item, schema, Direction.RESPONSE, "item", (index,))
            ]
        if isinstance(reply.body, bytes):
            return []  # Bytes are what they are: no schema says anything about them.
        return self._judge.problems(plain_of(reply.body), media.schema, Direction.RESPONSE, "body")

    def _headers(self, answer: Answer, reply: Reply) -> list[Problem]:
        """What is wrong with the headers that are declared; any API may send others."""
        declared = {name.lower(): self._description.follow(each) for name, each in answer.headers.items()}
        problems: list[Problem] = []
        for name, value in reply.headers.items():
            header = declared.get(name.lower())
            if header is not None and "schema" in header:
                problems += self._header(name, value, header)
        return problems

    def _header(self, name: str, value: str, header: dict[str, Any]) -> list[Problem]:
        schema, types = header["schema"], self._coercion.types(header["schema"])
        kind = "array" if "array" in types else "object" if "object" in types else "scalar"
        try:
            raw = Written(raw=value.replace("%", "%25"), name=name, explode=header.get("explode") is True, kind=kind)
            tree = split("simple", raw)
        except ValueError as error:
            return [Problem(place="header", pointer=pointer((name,)), expected=str(error), got=shown(value))]
        typed = self._coercion.typed(tree, schema)
        return self._judge.problems(typed, schema, Direction.RESPONSE, "header", (name,))


def _name(media: Media | None, reply: Reply) -> str:
    """The media type to send as."""
    if reply.media_type:
        return reply.media_type
    if media is not None and "*" not in media.name:
        return media.name
    return "application/octet-stream" if isinstance(reply.body, bytes) else "application/json"


def _streams(media: Media) -> bool:
    return media.streams or media.name == EVENT_STREAM or ContentType.read(media.name).sequence


def _item(item: Any, media: Media, name: str) -> Any:
    """An item of a stream; of an event stream what is no event is the data of one."""
    if name != EVENT_STREAM or (is_object(item) and "data" in item and item.keys() <= {"event", "data", "id", "retry"}):
        return _with_text(item, media)
    return {"data": item if isinstance(item, str) else dump(item)}


def _with_text(item: Any, media: Media) -> Any:
    """An event whose data is the text that its schema describes."""
    if not is_object(item) or isinstance(item.get("data"), str) or "data" not in item:
        return item
    described = mapping(mapping(mapping(media.declared.get("itemSchema")).get("properties")).get("data"))
    return item if text(described.get("type")) == "object" else {**item, "data": dump(item["data"])}


def _merged(headers: Headers, given: Headers) -> Headers:
    replaced = {name for name, _ in given}
    return (*((name, value) for name, value in headers if name.lower() not in replaced), *given)
