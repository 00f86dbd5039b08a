"""Responses: what each status brings, and what a call returns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from clientwright.build.drafts import Draft, Member
from clientwright.build.media import body_kind, essence, preferred, stream_kind
from clientwright.build.nulls import not_null, or_null
from clientwright.build.place import Place
from clientwright.build.schemas import Schemas
from clientwright.build.streams import SELECTOR, read_stream
from clientwright.ir.operations import BodyKind, Content, Response, Stream
from clientwright.ir.types import AnyType, BinaryType, ModelRef, Naming, NullableType, PrimitiveType, Type
from clientwright.source.node import Node

_ORDER: Final = (BodyKind.JSON, BodyKind.TEXT, BodyKind.BINARY, BodyKind.FORM, BodyKind.MULTIPART)


@dataclass(frozen=True, slots=True)
class Answers:
    """What an operation may be answered with."""

    responses: tuple[Response, ...]
    result: Type | None
    stream: Stream | None


def read_answers(method: str, operation: Node, id: str, schemas: Schemas) -> Answers:
    """The responses of an operation, the type of its result, and its stream."""
    selector = operation.text(SELECTOR)
    responses: list[Response] = []
    stream: Stream | None = None
    statuses = [status for status, _ in operation.mapping("responses").items() if not status.startswith("x-")]
    successes = [status for status in statuses if status.startswith("2")] or ["default"]
    for status, held in operation.mapping("responses").items():
        if status.startswith("x-"):
            continue
        response = held.follow()
        schemas.ledger.generated("response", response.location)
        offered = [(name, media_type.follow()) for name, media_type in response.mapping("content").items()]
        role = ("response",) if status in successes else (status if status == "default" else f"error {status}",)
        place = Place(id, role)
        plain = _plain(offered, schemas)
        if status in successes and stream is None:
            stream = read_stream(offered, plain is None, operation, id, schemas)
        # What has no content (RFC 9110, 15.3.5 and 15.3.6) brings none, whatever is described.
        content = None if plain is None or status in ("204", "205") else _content(*plain, place, schemas)
        responses.append(
            Response(
                status=status.upper() if status[1:].upper() == "XX" else status,
                content=content,
                doc=response.text("description").strip(),
                location=response.location,
            )
        )
    if selector and (stream is None or not stream.selector):
        what = "has no answer that is a stream" if stream is None else "always is a stream"
        sentence = f"`{id}` {what}, so nothing can ask for one"
        schemas.ledger.diagnostics.error("extension-place", sentence, operation.child(SELECTOR).location)
    found = [each for each in responses if each.status in _uppered(successes)]
    # A HEAD is answered without content (RFC 9110, 9.3.2).
    result = None if method == "HEAD" else _result(found, operation, id, schemas)
    return Answers(tuple(responses), result, stream)


def _uppered(statuses: list[str]) -> list[str]:
    return [status.upper() if status[1:].upper() == "XX" else status for status in statuses]


def _plain(offered: list[tuple[str, Node]], schemas: Schemas) -> tuple[str, Node] | None:
    """The media type of the body that is read at once; the others are accounted for."""
    whole = [(name, held) for name, held in offered if stream_kind(name) is None]
    chosen = preferred(whole, _ORDER)
    for name, held in whole:
        if chosen is not None and name != chosen[0]:
            reason = f"`{chosen[0]}` is generated, which carries the same"
            schemas.ledger.excluded("response", "other-media-type", reason, held.location)
    return chosen


def _content(name: str, media_type: Node, place: Place, schemas: Schemas) -> Content:
    kind = body_kind(name, media_type)
    schema = media_type.get("schema")
    found: Type
    match kind:
        case BodyKind.JSON:
            found = AnyType() if schema is None else schemas.root(schema, media_type, place)
        case BodyKind.TEXT:
            found = PrimitiveType(kind="string")
        case BodyKind.BINARY | BodyKind.FORM | BodyKind.MULTIPART:
            # A form or several parts as an answer: nobody has a model for that; the bytes are all there.
            kind, found = BodyKind.BINARY, BinaryType()
    media = "application/json" if kind is BodyKind.JSON and "*" in essence(name) else name
    return Content(kind=kind, media_type=media, type=found)


def _result(successes: list[Response], operation: Node, id: str, schemas: Schemas) -> Type | None:
    """What a successful call returns: the union of what the successes bring, and null if one brings nothing."""
    contents = [each.content for each in successes if each.content is not None]
    if not contents:
        return None
    types = tuple(dict.fromkeys(not_null(content.type) for content in contents))
    null = len(contents) < len(successes) or any(isinstance(content.type, NullableType) for content in contents)
    if len(types) == 1:
        return or_null(types[0]) if null else types[0]
    held = operation.child("responses")
    if any(isinstance(each, BinaryType) for each in types):
        reason = "one success brings bytes and another does not; what a call returns is not typed"
        return schemas.ledger.degraded("mixed-results", reason, held.location, kind="response")
    schemas.models[held.id] = Draft(
        id=held.id,
        naming=Naming(parent=id, role=("result",)),
        members=tuple(Member(each) for each in types),
        rules=False,
        location=held.location,
    )
    found = ModelRef(id=held.id)
    return or_null(found) if null else found
