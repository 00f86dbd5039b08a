"""Request bodies: one media type of those that are offered."""

from __future__ import annotations

from typing import Final

from clientwright.build.media import body_kind, preferred, sent_as
from clientwright.build.place import Place
from clientwright.build.schemas import Schemas
from clientwright.build.words import example
from clientwright.ir.operations import Body, BodyKind, Encoding
from clientwright.ir.types import AnyType, BinaryType, PrimitiveType, Type
from clientwright.source.node import Node

ORDER: Final = (BodyKind.JSON, BodyKind.FORM, BodyKind.MULTIPART, BodyKind.TEXT, BodyKind.BINARY)


def read_body(operation: Node, id: str, schemas: Schemas) -> Body | None:
    """The request body of an operation. Whether it is spread is known when all models are."""
    held = operation.get("requestBody")
    if held is None:
        return None
    body = held.follow()
    offered = [(name, media_type.follow()) for name, media_type in body.mapping("content").items()]
    chosen = preferred(offered, ORDER)
    if chosen is None:
        return None
    name, media_type = chosen
    for other, left_out in offered:
        if other != name:
            reason = f"`{name}` is generated, which carries the same"
            schemas.ledger.excluded("body", "other-media-type", reason, left_out.location)
    schemas.ledger.generated("body", media_type.location)
    kind = body_kind(name, media_type)
    return Body(
        kind=kind,
        media_type=sent_as(name, kind),
        required=body.flag("required"),
        type=_type(kind, media_type, Place(id, ("body",)), schemas),
        spread=False,
        encoding=encodings(media_type),
        doc=body.text("description").strip(),
        example=example(media_type),
        location=media_type.location,
    )


def _type(kind: BodyKind, media_type: Node, place: Place, schemas: Schemas) -> Type:
    schema = media_type.get("schema")
    match kind:
        case BodyKind.TEXT:
            return PrimitiveType(kind="string")
        case BodyKind.BINARY:
            return BinaryType()
        case BodyKind.JSON | BodyKind.FORM | BodyKind.MULTIPART:
            return AnyType() if schema is None else schemas.root(schema, media_type, place)


def encodings(media_type: Node) -> tuple[Encoding, ...]:
    """How the fields of a form are written, where the description says so."""
    if not media_type.has("encoding"):
        return ()
    return tuple(
        Encoding(
            wire_name=name,
            media_type=held.text("contentType"),
            style=held.text("style"),
            explode=held.flag("explode") if held.has("explode") else None,
            allow_reserved=held.flag("allowReserved") if held.has("allowReserved") else None,
        )
        for name, held in media_type.mapping("encoding").items()
    )
