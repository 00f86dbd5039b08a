"""Bodies that are sequences of items: Server-Sent Events, JSON lines, JSON text sequences; written and read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from clientwright.mock.wire.plain import dump, is_object, parse

EVENT_STREAM = "text/event-stream"
_FIELDS = ("event", "data", "id", "retry")


def event(item: Any) -> bytes:
    """One event as it goes over the wire; an item that is no event (OpenAPI 3.2, 4.14.4) is all data."""
    shaped = is_object(item) and ("data" in item or "event" in item or item.keys() <= set(_FIELDS))
    members: dict[str, Any] = item if shaped else {"data": item}
    lines: list[str] = []
    for name in _FIELDS:
        if name in members:
            value = members[name]
            written = value if isinstance(value, str) else dump(value)
            # WHATWG HTML, 9.2.6: CR, LF and CRLF all end a line, so each becomes a line of its own.
            lines += [f"{name}: {line}" for line in written.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return ("\n".join(lines) + "\n\n").encode("utf-8", "replace")


def encode(item: Any, media_type: str) -> bytes:
    """One item as a chunk of a body of this media type."""
    if media_type == EVENT_STREAM:
        return event(item)
    written = dump(item).encode()
    # RFC 7464, 2.2: each text stands between a record separator and a line feed.
    return b"\x1e" + written + b"\n" if media_type.endswith("json-seq") else written + b"\n"


def texts(body: str, media_type: str) -> Iterator[str]:
    """The JSON texts of a sequence, one by one."""
    separator = "\x1e" if media_type.endswith("json-seq") else "\n"
    return (piece for piece in body.split(separator) if piece.strip())


def decode(body: str, media_type: str) -> list[Any]:
    """The items of a body that an example spells out; raises ``NotJson``."""
    if media_type == EVENT_STREAM:
        return [dict(members) for members in _events(body)]
    return [parse(text) for text in texts(body, media_type)]


def _events(body: str) -> Iterator[dict[str, Any]]:
    """The events of a text (WHATWG HTML, 9.2.6), each with the fields that it has."""
    members: dict[str, Any] = {}
    for line in _lines(body):
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if not line:
            if members:
                yield members
            members = {}
        elif name == "data" and "data" in members:
            members["data"] += "\n" + value
        elif name == "retry" and value.isdecimal():
            members["retry"] = int(value)
        elif name in ("event", "data", "id"):
            members[name] = value


def _lines(body: str) -> Iterable[str]:
    """The lines of the text and an empty one, so that an example's last event counts though nothing follows it."""
    return [*body.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n"), "", ""]
