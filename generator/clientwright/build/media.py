"""Media types: what a body in one is to a client."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from clientwright.build.parts import types_of
from clientwright.ir.operations import BodyKind
from clientwright.source.node import Node

StreamKind: TypeAlias = Literal["sse", "jsonl", "json-seq"]

_LINES: Final = frozenset(
    (
        *(
            f"{top}/{prefix}{name}"
            for top in ("application", "text")
            for prefix in ("", "x-")
            for name in ("jsonl", "jsonlines", "json-lines", "ndjson")
        ),
        *("application/stream+json", "application/x-json-stream"),
    )
)
"""The names that JSON Lines go by: none is registered. The last two are Spring's old one and Elastic's."""


_FILES: Final = frozenset(f"application/{name}" for name in ("octet-stream", "pdf", "zip", "gzip", "x-gzip", "x-tar"))
_MEDIA: Final = frozenset(("audio", "font", "image", "model", "video"))
"""What is a file whatever its schema says."""


def essence(media_type: str) -> str:
    """A media type without parameters, in lower case (RFC 9110, 8.3.1)."""
    return media_type.split(";", 1)[0].strip().lower()


def stream_kind(media_type: str) -> StreamKind | None:
    """How the items of a sequential media type are framed (OpenAPI 3.2, 4.14.3); None for other types.

    JSON text sequences (RFC 7464) are no lines: each text begins with a record separator, and may have several lines.
    """
    name = essence(media_type)
    if name == "text/event-stream":
        return "sse"
    if name == "application/json-seq" or name.endswith("+json-seq"):  # RFC 8091
        return "json-seq"
    return "jsonl" if name in _LINES else None


def sendable(media_type: str) -> str:
    """A media type without what no header can hold."""
    return "".join(filter(str.isprintable, media_type)).strip()


def is_range(media_type: str) -> bool:
    """Whether it stands for several media types, ``image/*``."""
    return "*" in essence(media_type)


def body_kind(media_type: str, held: Node) -> BodyKind:
    """How a body is written or read, by its media type; by its schema where that says that it is bytes.

    ``*/*`` is JSON unless its schema says that it is bytes or text.
    """
    name = essence(media_type)
    schema = held.child("schema").follow()
    if name.startswith("multipart/"):
        return BodyKind.MULTIPART
    if _is_text(schema) and "binary" in _encodings(schema):
        return BodyKind.BINARY
    if name in ("application/json", "text/json") or name.endswith("+json"):
        return BodyKind.JSON
    if name == "application/x-www-form-urlencoded":
        return BodyKind.FORM
    if _is_text(schema) and not _encodings(schema).isdisjoint(("byte", "base64")):
        # Frameworks write a body of raw bytes so, of which they know no more than that: `*/*`.
        return BodyKind.BINARY if is_range(name) else BodyKind.BASE64
    if name in ("*/*", "application/*"):
        if _is_text(schema):
            return BodyKind.TEXT
        return BodyKind.JSON if held.has("schema") else BodyKind.BINARY
    return BodyKind.TEXT if name.startswith("text/") else BodyKind.BINARY


def sent_kind(media_type: str, held: Node) -> BodyKind:
    """How a body is written that is sent."""
    kind, name = body_kind(media_type, held), essence(media_type)
    as_bytes = "binary" in _encodings(held.child("schema").follow())
    return BodyKind.MARKUP if _is_xml(name) and not as_bytes and kind in (BodyKind.TEXT, BodyKind.BINARY) else kind


def is_download(media_type: str, held: Node) -> bool:
    """Whether an answer is a file: bytes that are no form of something that is described."""
    name = essence(media_type)
    always = name in _FILES or name.partition("/")[0] in _MEDIA or name.endswith(("+zip", "+gzip"))
    described = _is_xml(name) or is_structured(held)
    return body_kind(media_type, held) is BodyKind.BINARY and (always or not described)


def is_structured(held: Node) -> bool:
    """Whether a schema says that a body is more than bytes or a text."""
    schema = held.child("schema").follow()
    return bool(schema.value) and not _is_text(schema)


def sent_as(media_type: str, kind: BodyKind) -> str:
    """The media type to name in a request, where the description gives a range."""
    if not is_range(media_type):
        return media_type
    match kind:
        case BodyKind.JSON:
            return "application/json"
        case BodyKind.TEXT:
            return "text/plain"
        case _:
            return "application/octet-stream"


def preferred(found: list[tuple[str, Node]], order: tuple[BodyKind, ...]) -> tuple[str, Node] | None:
    """The media type that says most: the first kind in ``order``, the plainest name of it."""
    ranked = [
        (order.index(kind), "*" in name, essence(name) != "application/json", ";" in name, index)
        for index, (name, held) in enumerate(found)
        if (kind := body_kind(name, held)) in order
    ]
    return found[min(ranked)[-1]] if ranked else None


def _is_xml(name: str) -> bool:
    return name in ("application/xml", "text/xml") or name.endswith("+xml")


def _is_text(schema: Node) -> bool:
    """Whether a schema is that of a string, or null."""
    return set(types_of(schema)) - {"null"} == {"string"}


def _encodings(schema: Node) -> set[str]:
    """The words by which a string can say that it is bytes (OpenAPI 3.0, 4.7.14.2; JSON Schema 2020-12, 8.3)."""
    return {word for key in ("format", "contentEncoding") if isinstance(word := schema.child(key).value, str)}
