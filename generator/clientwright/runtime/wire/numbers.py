"""Numbers of JSON that no float is: they keep their text, and go out as it."""

from __future__ import annotations

import json
import re
from typing import Any, Final, Self


class Number(float):
    """The float nearest to a number, infinite where none is near; its ``text`` is the number."""

    __slots__ = ("text",)
    text: str

    def __new__(cls, text: str) -> Self:
        made = super().__new__(cls, text)
        made.text = text
        return made

    def __getnewargs__(self) -> Any:  # for copies and pickles
        return (self.text,)


class NoNumber(float):
    """NaN or an infinity, which JSON has no number for (RFC 8259, 6): no number is of this type."""


def _bounded(text: str) -> float:
    """A float, or with its text what is beyond all floats."""
    value = float(text)
    return value if value - value == 0.0 else Number(text)


def _exact(text: str) -> float:
    """A float, or with its text what a float would be written differently from."""
    value = float(text)
    return value if float.__repr__(value) == text else Number(text)


_PLAIN: Final = json.JSONDecoder(parse_constant=NoNumber)
BOUNDED: Final = json.JSONDecoder(parse_float=_bounded, parse_constant=NoNumber)
EXACT: Final = json.JSONDecoder(parse_float=_exact, parse_constant=NoNumber)
_KINDS: Final = bytes.maketrans(b"123456789E", b"000000000e")
_FAR: Final = re.compile(rb"e\+?000")


def parsed(content: bytes, exact: bool = False) -> Any:
    """The JSON value of a body, as lenient as ``json.loads``; ``exact`` to the last digit. Else ``ValueError``."""
    decoder = EXACT if exact else _PLAIN if _is_dense(content) else BOUNDED
    try:
        text = content.decode()
        # What ``decode`` does, without its calls on the way there.
        value, end = vars(decoder)["scan_once"](text, 0)
        if end == len(text) or not text[end:].strip(" \t\r\n"):
            return value
    except (ValueError, StopIteration):
        pass  # space before it, another encoding, a byte order mark, or no JSON
    return json.loads(content, parse_float=decoder.parse_float, parse_constant=NoNumber)


def _is_dense(content: bytes) -> bool:
    """Whether it is full of numbers, for each of which a look would be dear, and none is beyond all floats."""
    if len(content) < 4096 or content.count(b".", 0, 4096) < 64:
        return False
    kinds = content.translate(_KINDS)
    return not _FAR.search(kinds) and b"0" * 309 not in kinds
