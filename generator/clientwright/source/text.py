"""One text that was read, and the way from an offset in it to a line and a column.

Every value and key of a document is remembered by its *place*: one integer, the number of its text in the document
(shifted by ``TEXT_BITS``) and the offset in that text, in characters. Lines are only counted when somebody asks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TypeAlias

from msgspec import Struct, field

from clientwright.diagnostics import Diagnostic, Location

TEXT_BITS = 40
"""A place is ``(number of the text << TEXT_BITS) + offset``."""

Spot: TypeAlias = "int | tuple[int, dict[str, Member]] | tuple[int, list[Spot]]"
"""The place of a value, with the spots of what it holds: an object's members or an array's items."""

Member: TypeAlias = "tuple[int, Spot]"
"""The place of a key, and the spot of its value."""

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


class Text(Struct, frozen=True, eq=False):
    """A text as read, without its byte order mark, under the name that findings call it by."""

    name: str
    content: str
    number: int = 0
    """Which text of its document it is, from 0; part of every place in it."""
    _starts: list[int] = field(default_factory=list[int])

    @property
    def base(self) -> int:
        """The place of this text's first character."""
        return self.number << TEXT_BITS

    def location(self, offset: int, pointer: str = "") -> Location:
        """The location of an offset in this text."""
        starts = self._starts
        if not starts:
            starts.append(0)
            starts.extend(found.end() for found in _LINE_BREAK.finditer(self.content))
        line = bisect_right(starts, offset)
        return Location(file=self.name, line=line, column=offset - starts[line - 1] + 1, pointer=pointer)


class UnreadText(Diagnostic, frozen=True, kw_only=True):
    """A finding about a text that became no document; it carries the text, so that a report can show the place."""

    content: str = ""


def offset_of(place: int) -> int:
    """The offset in its text of a place."""
    return place & ((1 << TEXT_BITS) - 1)


def place_of(spot: Spot) -> int:
    """The place of a value."""
    return spot if isinstance(spot, int) else spot[0]


def member_of(spot: Spot, key: str | int) -> Member | None:
    """The place of a key and the spot of its value; of an item, which its index's text may name, its own place."""
    below = {} if isinstance(spot, int) else spot[1]
    if isinstance(below, dict):
        return below.get(str(key))
    index = int(key) if isinstance(key, int) or (key.isascii() and key.isdigit() and len(key) < 19) else len(below)
    return (place_of(below[index]), below[index]) if index < len(below) else None


def split(pointer: str) -> list[str]:
    """The unescaped parts of a JSON Pointer (RFC 6901, 4); none for the empty pointer."""
    if not pointer:
        return []
    parts = pointer.split("/")[1:]
    if "~" in pointer:
        return [part.replace("~1", "/").replace("~0", "~") for part in parts]
    return parts


def escape(key: str) -> str:
    """A key as one part of a JSON Pointer (RFC 6901, 3)."""
    return key.replace("~", "~0").replace("/", "~1") if "~" in key or "/" in key else key
