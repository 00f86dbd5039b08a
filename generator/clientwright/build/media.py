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


def body_kind(media_type: str, held: Node) -> BodyKind:
    """How a body is written or read. ``*/*`` is JSON unless its schema says that it is bytes or text."""
    name = essence(media_type)
    if name in ("application/json", "text/json") or name.endswith("+json"):
        return BodyKind.JSON
    if name == "application/x-www-form-urlencoded":
        return BodyKind.FORM
    if name.startswith("multipart/"):
        return BodyKind.MULTIPART
    if name in ("*/*", "application/*"):
        schema = held.child("schema").follow()
        if types_of(schema) == ("string",):
            return BodyKind.BINARY if schema.child("format").value == "binary" else BodyKind.TEXT
        return BodyKind.JSON if held.has("schema") else BodyKind.BINARY
    return BodyKind.TEXT if name.startswith("text/") else BodyKind.BINARY


def sent_as(media_type: str, kind: BodyKind) -> str:
    """The media type to name in a request, where the description gives a range."""
    if "*" not in essence(media_type):
        return media_type
    match kind:
        case BodyKind.JSON:
            return "application/json"
        case BodyKind.TEXT:
            return "text/plain"
        case _:
            return "application/octet-stream"


def preferred(found: list[tuple[str, Node]], order: tuple[BodyKind, ...]) -> tuple[str, Node] | None:
    """The media type to generate: the first kind in ``order``, the plainest name of it."""
    ranked = [
        (order.index(kind), "*" in name, essence(name) != "application/json", ";" in name, index)
        for index, (name, held) in enumerate(found)
        if (kind := body_kind(name, held)) in order
    ]
    return found[min(ranked)[-1]] if ranked else None
