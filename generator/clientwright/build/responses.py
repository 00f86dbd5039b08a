"""Responses: what each status brings, and what a call returns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from clientwright.build.drafts import Draft, Member
from clientwright.build.media import body_kind, essence, is_download, is_structured, sendable, stream_kind
from clientwright.build.nulls import not_null, or_null
from clientwright.build.place import Place
from clientwright.build.schemas import Schemas
from clientwright.build.streams import SELECTOR, read_stream
from clientwright.ir.operations import BodyKind, Content, Response, Stream
from clientwright.ir.types import AnyType, BinaryType, ModelRef, Naming, NullableType, PrimitiveType, Type
from clientwright.source.node import Node


class Answers(Struct, frozen=True):
    """What an operation may be answered with."""

    responses: tuple[Response, ...]
    result: Type | None
    beside: tuple[Type, ...]
    download: bool
    stream: Stream | None


class _Offer(Struct, frozen=True):
    """A media type of a response as it is described."""

    name: str
    held: Node


def read_answers(method: str, operation: Node, id: str, schemas: Schemas) -> Answers:
    """The responses of an operation, the type of its result, and its stream."""
    selector = operation.text(SELECTOR)
    responses: list[Response] = []
    stream: Stream | None = None
    download = False
    statuses = [status for status, _ in operation.mapping("responses").items() if not status.startswith("x-")]
    successes = [status for status in statuses if status.startswith("2")] or ["default"]
    for status, held in operation.mapping("responses").items():
        if status.startswith("x-"):
            continue
        response = held.follow()
        schemas.ledger.generated("response", response.location)
        offered = [(name, media_type.follow()) for name, media_type in response.mapping("content").items()]
        role = ("response",) if status in successes else (status if status == "default" else f"error {status}",)
        whole = [_Offer(sendable(name), held) for name, held in offered if stream_kind(name) is None]
        # What has no content (RFC 9110, 15.3.5 and 15.3.6) brings none, whatever is described.
        whole = [] if status in ("204", "205") else whole
        if status in successes:
            download = download or any(is_download(one.name, one.held) for one in whole)
            if stream is None:
                stream = read_stream(offered, not whole, operation, id, schemas)
        responses.append(
            Response(
                status=_upper(status),
                contents=tuple(_contents(whole, Place(id, role), schemas)),
                doc=response.text("description").strip(),
                location=response.location,
            )
        )
    if selector and (stream is None or not stream.selector):
        what = "has no answer that is a stream" if stream is None else "always is a stream"
        sentence = f"`{id}` {what}, so nothing can ask for one"
        schemas.ledger.diagnostics.error("extension-place", sentence, operation.child(SELECTOR).location)
    successful = [each for each in responses if each.status in map(_upper, successes)]
    # A HEAD is answered without content (RFC 9110, 9.3.2).
    result, beside = (None, ()) if method == "HEAD" else _result(successful, operation, id, schemas)
    return Answers(tuple(responses), result, beside, download and method != "HEAD", stream)


def _upper(status: str) -> str:
    return status.upper() if status[1:].upper() == "XX" else status


def _contents(offers: Sequence[_Offer], place: Place, schemas: Schemas) -> Iterator[Content]:
    """What the media types of a response bring; the same schema brings the same."""
    found: list[tuple[Node, Type]] = []
    for offer in offers:
        kind = body_kind(offer.name, offer.held)
        schema = offer.held.get("schema")
        type: Type
        match kind:
            case BodyKind.JSON if schema is not None:
                same = next((type for other, type in found if _same(other, schema)), None)
                words = _words(offer.name) if found else ()
                type = same or schemas.root(schema, offer.held, replace(place, role=(*words, *place.role)))
                found.append((schema, type))
            case BodyKind.JSON:
                type = AnyType()
            case BodyKind.TEXT:
                type = PrimitiveType(kind="string")
            case BodyKind.BASE64:
                type = BinaryType()
            case BodyKind.BINARY | BodyKind.FORM | BodyKind.MULTIPART | BodyKind.MARKUP:
                # A form or several parts as an answer: nobody has a model for that; the bytes are all there.
                kind, type = BodyKind.BINARY, BinaryType()
        if kind is not BodyKind.JSON and is_structured(offer.held):
            what = "text" if kind is BodyKind.TEXT else "bytes"
            reason = f"an answer in `{offer.name}` is given as {what}"
            schemas.ledger.excluded("response", "other-media-type", reason, offer.held.location)
        media = "application/json" if kind is BodyKind.JSON and "*" in essence(offer.name) else offer.name
        yield Content(kind=kind, media_type=media, type=type)


def _same(one: Node, other: Node) -> bool:
    one, other = one.follow(), other.follow()
    return one.id == other.id or (one.file == other.file and one.value == other.value)


def _words(name: str) -> Sequence[str]:
    """What tells the model of an answer from that of the same answer in another media type."""
    return (essence(name).rpartition("/")[2].removesuffix("+json").removeprefix("vnd."),)


def _result(
    successes: list[Response], operation: Node, id: str, schemas: Schemas
) -> tuple[Type | None, tuple[Type, ...]]:
    """What a successful call returns: what the successes bring in JSON, null if one brings nothing; and what they bring
    in other media types. Without JSON, the first of these."""
    contents = [content for each in successes for content in each.contents]
    if not contents:
        return None, ()
    json = [content.type for content in contents if content.kind is BodyKind.JSON]
    types = tuple(dict.fromkeys(map(not_null, json)))
    others = tuple(dict.fromkeys(content.type for content in contents if content.kind is not BodyKind.JSON))
    if not types:
        types, others = others[:1], others[1:]
    null = any(not each.contents for each in successes) or any(isinstance(each, NullableType) for each in json)
    found = types[0]
    if len(types) > 1:
        held = operation.child("responses")
        schemas.models[held.id] = Draft(
            id=held.id,
            naming=Naming(parent=id, role=("result",)),
            members=tuple(Member(each) for each in types),
            rules=False,
            location=held.location,
        )
        found = ModelRef(id=held.id)
    return or_null(found) if null else found, others
