"""Request bodies: every media type that is offered, the usual one first."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Final, assert_never

from msgspec import Struct

from clientwright.build.media import essence, is_range, is_structured, sendable, sent_as, sent_kind
from clientwright.build.place import Place
from clientwright.build.schemas import Schemas
from clientwright.build.variants import properties_of
from clientwright.build.words import example
from clientwright.ir.operations import Body, BodyKind, Encoding
from clientwright.ir.types import AnyType, BinaryType, PrimitiveType, Type
from clientwright.source.node import Node

STRUCTURED: Final = (BodyKind.JSON, BodyKind.FORM, BodyKind.MULTIPART)
"""What holds values that a schema describes."""
_HEADER: Final = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
"""A field name (RFC 9110, 5.6.2)."""


class _Offer(Struct, frozen=True):
    """A media type as it is described."""

    name: str
    held: Node
    kind: BodyKind

    @property
    def carries(self) -> bool:
        """Whether a value of its schema can be given, and not only the bytes or the text that stand for it."""
        return self.kind in STRUCTURED or not (self.kind is BodyKind.MARKUP or is_structured(self.held))

    def same_schema(self, other: _Offer) -> bool:
        """Whether both describe the same values."""
        own, others = (one.held.child("schema").follow() for one in (self, other))
        return own.id == others.id or (own.file == others.file and own.value == others.value)


def read_bodies(operation: Node, id: str, schemas: Schemas) -> tuple[Body, ...]:
    """The media types of an operation's body. Whether they are spread is known when all models are."""
    held = operation.get("requestBody")
    if held is None:
        return ()
    body = held.follow()
    offers = [
        _Offer(sendable(name), media_type.follow(), sent_kind(name, media_type.follow()))
        for name, media_type in body.mapping("content").items()
    ]
    found: list[tuple[_Offer, Body]] = []
    # Of XML only the text can be given, so it comes after what its values can be given in.
    for offer in sorted(offers, key=lambda one: not one.carries):
        made = Body(
            kind=offer.kind,
            media_type=sent_as(offer.name, offer.kind),
            required=body.flag("required"),
            type=_type(offer, found, id, schemas),
            spread=False,
            open=is_range(offer.name) and offer.kind is BodyKind.BINARY,
            encoding=tuple(_encoding(offer)),
            doc=body.text("description").strip(),
            example=example(offer.held),
            location=offer.held.location,
        )
        if any(_same(made, one) for _, one in found):
            reason = f"`{made.media_type}` is generated, which carries the same"
            schemas.ledger.excluded("body", "other-media-type", reason, offer.held.location)
        else:
            schemas.ledger.generated("body", offer.held.location)
            found.append((offer, made))
    return tuple(made for _, made in found)


def _same(one: Body, other: Body) -> bool:
    return (one.media_type.lower(), one.type) == (other.media_type.lower(), other.type)


def _type(offer: _Offer, before: Sequence[tuple[_Offer, Body]], id: str, schemas: Schemas) -> Type:
    """What is given; for the same schema it is the same."""
    schema = offer.held.get("schema")
    match offer.kind:
        case BodyKind.TEXT | BodyKind.MARKUP:
            return PrimitiveType(kind="string")
        case BodyKind.BINARY | BodyKind.BASE64:
            return BinaryType()
        case BodyKind.JSON | BodyKind.FORM | BodyKind.MULTIPART:
            if schema is None:
                return AnyType()
            described = [(other, body) for other, body in before if other.kind in STRUCTURED]
            same = next((body.type for other, body in described if offer.same_schema(other)), None)
            return same or schemas.root(schema, offer.held, Place(id, (*_words(offer, described), "body")))
        case _:
            assert_never(offer.kind)


def _words(offer: _Offer, before: Sequence[tuple[_Offer, Body]]) -> Sequence[str]:
    """What tells the model of a body from that of another body of the same operation."""
    if not before:
        return ()
    if offer.kind is not BodyKind.JSON:
        return (offer.kind.value,)
    return (essence(offer.name).rpartition("/")[2].removesuffix("+json").removeprefix("vnd."),)


def encodings(media_type: Node) -> tuple[Encoding, ...]:
    """How the fields of a form are written, where the description says so; ``""`` is for items without one by place."""
    described = [*media_type.mapping("encoding").items()] if media_type.has("encoding") else []
    if media_type.has("prefixEncoding"):
        described += ((str(place), held) for place, held in enumerate(media_type.sequence("prefixEncoding")))
    if media_type.has("itemEncoding"):
        described.append(("", media_type.child("itemEncoding")))
    return tuple(
        Encoding(
            wire_name=name,
            media_type=held.text("contentType"),
            style=held.text("style"),
            explode=held.flag("explode") if held.has("explode") else None,
            allow_reserved=held.flag("allowReserved") if held.has("allowReserved") else None,
            headers=dict(_headers(held)) if held.has("headers") else {},
        )
        for name, held in described
    )


def _encoding(offer: _Offer) -> Iterator[Encoding]:
    """How the fields of a body are written: as the description says, or as the schema of a part does."""
    said = encodings(offer.held)
    yield from said
    if offer.kind is not BodyKind.MULTIPART or not offer.held.has("schema"):
        return
    named = {one.wire_name for one in said}
    # JSON Schema 2020-12, 8.4: what is in a string. Of one that is JSON text, or encoded, nothing follows for its part.
    for name, schemas in properties_of((offer.held.child("schema"),)).items():
        kinds = [held.text("contentMediaType") for held in schemas if not held.has("contentEncoding")]
        if name not in named and len(kinds) == 1 and kinds[0] and not kinds[0].startswith("text/"):
            yield Encoding(wire_name=name, media_type=kinds[0])


def _headers(encoding: Node) -> Iterator[tuple[str, str]]:
    """The header fields of a part whose value the description gives (OpenAPI 3.1, 4.8.15.1)."""
    for name, held in encoding.mapping("headers").items():
        schema = held.follow().child("schema").follow()
        listed = schema.sequence("enum") if schema.has("enum") else ()
        only = listed[0] if len(listed) == 1 else None
        value = next((one for one in (schema.get("const"), only, schema.get("default")) if one is not None), None)
        if value is None or name.lower() == "content-type" or not _HEADER.fullmatch(name):
            continue
        text = value.value if isinstance(value.value, str) else json.dumps(value.value)
        if text.isprintable():
            yield name, text
