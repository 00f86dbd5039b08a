"""Readers: how the bytes of a documented response become its value."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from ..wire.annotations import read
from ..wire.codec import decode_of
from ..wire.deviations import DecodeError, Deviation, Deviations
from ..wire.numbers import parsed
from ..wire.shapes import Shape


@dataclass(slots=True)
class JsonReader:
    """Reads JSON."""

    model: Any = Any
    """The type of the value: a model, the alias of one, or a reference to either."""
    accept: str = "application/json"
    exact: bool = False
    """Whether there are ``Decimal`` in the model that are numbers in JSON."""

    def read(self, content: bytes, found: Deviations, came: str = "") -> Any:
        """The value, decoded; ``DecodeError`` for one of another JSON type than the object or the array described."""
        value = parse(content, found, self.exact)
        decoded = decode_of(self.model)(value, found)
        if found and _is_another(read(self.model).seen(), value):
            raise DecodeError(tuple(found), body=value)
        return decoded


def _is_another(shape: Shape, value: Any) -> bool:
    """Whether objects or arrays are described, and this is neither."""
    if shape.scalars or shape.anything or any(one.quick for one in shape.more):
        return False
    array = shape.array is not None or bool(shape.tuples)
    objects = shape.object is not None or bool(shape.more)
    return not (
        (objects and isinstance(value, dict))
        or (array and isinstance(value, list))
        or (shape.null and value is None)
    )


@dataclass(frozen=True, slots=True)
class TextReader:
    """Reads text, by the charset that the answer names, else UTF-8."""

    accept: str = "text/plain"

    def read(self, content: bytes, found: Deviations, came: str = "") -> Any:
        """The text; what is none in its charset is a deviation, and given as bytes."""
        charset = charset_of(came)
        try:
            return content.decode(charset)
        except (ValueError, LookupError):
            found.root[0] = content
            said = charset.removesuffix("-sig").upper()
            found.wrong(found.root, 0, f"text in {said}")
            return content


@dataclass(frozen=True, slots=True)
class BytesReader:
    """Gives the bytes as they came."""

    accept: str = "application/octet-stream"

    # Bytes depart from nothing.
    def read(self, content: bytes, found: Deviations, came: str = "") -> bytes:
        """The bytes."""
        return content


@dataclass(frozen=True, slots=True)
class NothingReader:
    """For a response without a body; if one comes all the same, it is not looked at."""

    accept: str = ""

    def read(self, content: bytes, found: Deviations, came: str = "") -> None:
        """Nothing."""


@lru_cache  # There are few, and each call asks.
def fits(came: str, described: str) -> bool:
    """Whether a media type is a described one, or one of a described range; there may be several, between commas.

    An answer need not say what it is (RFC 9110, 8.3).
    """
    kinds = [one.partition(";")[0].strip().lower() for one in described.split(",")]
    return not came or any(
        kind in ("", came, "*/*")
        or (kind.endswith("/*") and came.startswith(kind[:-1]))
        # RFC 6839, 3.1: what ends in +json is JSON as well.
        or (kind == "application/json" and came.endswith("+json"))
        for kind in kinds
    )


_CHARSET: Final = re.compile(r";\s*charset\s*=\s*[\"']?([^\s;\"']+)", re.IGNORECASE)


def charset_of(media_type: str) -> str:
    """The charset that a media type names, else UTF-8; of which a byte order mark is no part of the text."""
    found = _CHARSET.search(media_type)
    named = found[1].lower() if found else "utf-8"
    return "utf-8-sig" if named in ("utf-8", "utf8") else named


_TITLE: Final = re.compile(rb"<title[^>]*>([^<]{1,200})", re.IGNORECASE)
_HEAD: Final = 10_000
"""How far into an answer the title of a page is looked for."""


def parse(content: bytes, found: Deviations, exact: bool = False) -> Any:
    """The JSON value of a body, which is also made the root of ``found``; ``DecodeError`` when it is no JSON.

    As lenient as ``json.loads``: ``NaN`` and ``Infinity`` are let through, and the encoding is UTF-8, -16 or -32.
    """
    try:
        value = parsed(content, exact)
    except (ValueError, RecursionError) as error:
        got = content[:200].decode("utf-8", "replace")
        title = _TITLE.search(content[:_HEAD])
        if title:
            from html import unescape  # seldom needed

            words = " ".join(title[1].decode("utf-8", "replace").split())
            got = f"a page with the title {unescape(words)!r}"
        said = f"JSON ({error})" if content else "JSON"
        raise DecodeError((Deviation("", said, got),)) from None
    found.root[0] = value
    return value
