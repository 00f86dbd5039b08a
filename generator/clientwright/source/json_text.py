"""JSON text to plain data by JSON's own rules (RFC 8259), with the place of every value and key."""

from __future__ import annotations

import re
from collections.abc import Callable
from json import JSONDecodeError
from json import decoder as json_decoder
from typing import Final

from clientwright.diagnostics import Diagnostics
from clientwright.source.compose import MOST_DEPTH, Composed, Unreadable, report_duplicate
from clientwright.source.node import Json
from clientwright.source.scalars import NotJson, floating, integer
from clientwright.source.text import Member, Spot, Text

_scanstring: Callable[[str, int, bool], tuple[str, int]] = getattr(json_decoder, "scanstring")  # noqa: B009
"""The decoder's own scanner of strings (C, where there is one); the type stubs do not know it."""

_WHITE: Final = r"[ \t\n\r]*"
_KEY = re.compile(rf'{_WHITE}"([^"\\\x00-\x1f]*)"{_WHITE}:{_WHITE}')
_SCALAR = re.compile(
    r'"([^"\\\x00-\x1f]*)"|(-?(?:0|[1-9][0-9]*)(?![0-9.eE]))|'
    r"(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)|(true|false|null)"
)
_NEXT = re.compile(rf"{_WHITE}([,\]}}]){_WHITE}")
_SPACE = re.compile(_WHITE)
_SURROGATE = re.compile("[\ud800-\udfff]")
_WORDS: Final[dict[str, Json]] = {"true": True, "false": False, "null": None}


def compose_json(text: Text, diagnostics: Diagnostics) -> Composed:
    """The data of a JSON text; slips that leave it readable go to ``diagnostics``, others are ``Unreadable``."""
    return _Reader(text, diagnostics).run()


class _Reader:
    """The state of one run over a text."""

    def __init__(self, text: Text, diagnostics: Diagnostics) -> None:
        self.text = text
        self.content = text.content
        self.base = text.base
        self.diagnostics = diagnostics
        self.at: int = 0
        self.key = ""
        self.key_place = 0
        # The open containers. An object has members and its parent's key; an array has members None.
        self.stack: list[tuple[list[Json], list[Spot], dict[str, Json] | None, dict[str, Member], int, str, int]] = []
        self.items: list[Json] = []
        self.item_spots: list[Spot] = []
        self.members: dict[str, Json] | None = None
        self.spots: dict[str, Member] = {}
        self.place = 0

    def run(self) -> Composed:
        """The data of the whole text."""
        content = self.content
        self.at = self.skipped(0)
        if self.at == len(content):
            return Composed(None, self.base, empty=True)
        more = True
        while more or self.stack:
            if more:
                more = self.value()
                continue
            found = _NEXT.match(content, self.at)
            if found is None:
                raise self.expected(self.skipped(self.at), self.closing())
            sign = found.group(1)
            if sign == ",":
                self.at = found.end()
                if self.members is not None:
                    self.member_key()
                more = True
            elif sign == ("]" if self.members is None else "}"):
                self.at = found.start(1) + 1
                self.close()
            else:
                raise self.expected(found.start(1), self.closing())
        self.at = self.skipped(self.at)
        if self.at != len(content):
            raise Unreadable("not-json", "the JSON value ends before this text", self.at)
        return Composed(self.items[0], self.item_spots[0])

    def skipped(self, at: int) -> int:
        """The offset of the first character from ``at`` that is not white space."""
        found = _SPACE.match(self.content, at)
        return found.end() if found else at

    def closing(self) -> str:
        """What may follow a value in the container that is open."""
        return "`,` or `]`" if self.members is None else "`,` or `}`"

    def expected(self, at: int, what: str) -> Unreadable:
        """The error for something else than ``what`` at an offset."""
        here = self.content[at : at + 1]
        if here == "":
            return Unreadable("not-json", f"the text ends where {what} is expected", at)
        sentence = f"{what} is expected here, not `{here}`"
        before = self.content[:at].rstrip()[-1:]
        hint = "JSON allows no comma before a closing bracket" if before == "," and here in "}]" else ""
        return Unreadable("not-json", sentence, at, hint)

    def member_key(self) -> None:
        """Read a key and its colon."""
        found = _KEY.match(self.content, self.at)
        if found is not None:
            key, place, self.at = found.group(1), found.start(1) - 1, found.end()
        else:
            place = self.skipped(self.at)
            if self.content[place : place + 1] != '"':
                raise self.expected(place, "a key in double quotes")
            key, end = self.string(place)
            colon = self.skipped(end)
            if self.content[colon : colon + 1] != ":":
                raise self.expected(colon, "`:`")
            self.at = self.skipped(colon + 1)
        self.key, self.key_place = key, place + self.base
        if key in self.spots:
            report_duplicate(self.text, self.diagnostics, key, self.key_place, self.spots[key][0])

    def string(self, at: int) -> tuple[str, int]:
        """The string that starts at a quote, and the offset after it."""
        try:
            value, end = _scanstring(self.content, at + 1, True)
        except JSONDecodeError as error:
            word = error.msg[0].lower() + error.msg[1:].removesuffix(" at")
            raise Unreadable("not-json", f"this is not a JSON string: {word}", error.pos) from error
        if _SURROGATE.search(value):
            sentence = "half of a surrogate pair stands for no character"
            self.diagnostics.slip("lone-surrogate", sentence, self.text.location(at), "it is replaced by U+FFFD")
            value = _SURROGATE.sub("\ufffd", value)
        return value, end

    def value(self) -> bool:
        """Read a scalar, or open a container (and read the first key of an object); whether a value must follow."""
        at = self.at
        found = _SCALAR.match(self.content, at)
        if found is not None:
            self.at = found.end()
            group = found.lastindex
            written: str = found.group(group or 0)
            value: Json = written
            if group != 1:
                value = self.number(written, group == 2, at) if group != 4 else _WORDS[written]
            self.put(value, at + self.base)
            return False
        sign = self.content[at : at + 1]
        if sign == '"':
            value, self.at = self.string(at)
            self.put(value, at + self.base)
            return False
        if sign == "{" or sign == "[":
            return self.open(sign == "{")
        hint = "JSON has no NaN or Infinity" if self.content.startswith(("NaN", "Infinity", "-Inf"), at) else ""
        error = self.expected(at, "a value")
        raise Unreadable("not-json", error.sentence, at, error.hint or hint)

    def number(self, written: str, whole: bool, at: int) -> Json:
        """The value of a number; one that is too large is found and kept as text."""
        try:
            return integer(written) if whole else floating(written)
        except NotJson as error:
            self.diagnostics.slip("not-json-value", f"{error}", self.text.location(at), "it is read as text")
            return written

    def open(self, mapping: bool) -> bool:
        """Begin an object or an array; whether it has a first value."""
        if len(self.stack) >= MOST_DEPTH:
            raise Unreadable("too-deep", f"values are nested more than {MOST_DEPTH} levels deep here", self.at)
        self.stack.append((self.items, self.item_spots, self.members, self.spots, self.place, self.key, self.key_place))
        self.items, self.item_spots, self.spots, self.place = [], [], {}, self.at + self.base
        self.members = {} if mapping else None
        self.at = self.skipped(self.at + 1)
        if self.content[self.at : self.at + 1] == ("}" if mapping else "]"):
            self.at += 1
            self.close()
            return False
        if mapping:
            self.member_key()
        return True

    def close(self) -> None:
        """End the innermost container and put it where it belongs."""
        value: Json = self.items if self.members is None else self.members
        spot: Spot = (self.place, self.item_spots) if self.members is None else (self.place, self.spots)
        self.items, self.item_spots, self.members, self.spots, self.place, self.key, self.key_place = self.stack.pop()
        self.put(value, spot)

    def put(self, value: Json, spot: Spot) -> None:
        """Give a finished value to the container that is open."""
        if self.members is None:
            self.items.append(value)
            self.item_spots.append(spot)
        else:
            self.members[self.key] = value
            self.spots[self.key] = (self.key_place, spot)
