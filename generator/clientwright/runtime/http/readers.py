"""Readers: how the bytes of a documented response become its value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..wire.codec import decode_of
from ..wire.deviations import DecodeError, Deviation, Deviations
from ..wire.numbers import parsed


@dataclass(frozen=True, slots=True)
class JsonReader:
    """Reads JSON."""

    model: Any = Any
    """The type of the value: a model, the alias of one, or a reference to either."""
    accept: str = "application/json"
    exact: bool = False
    """Whether there are ``Decimal`` in the model that are numbers in JSON."""

    def read(self, content: bytes, found: Deviations) -> Any:
        """The value, decoded; one of another JSON type is a deviation and given as it came."""
        return decode_of(self.model)(parse(content, found, self.exact), found)


@dataclass(frozen=True, slots=True)
class TextReader:
    """Reads text, which is UTF-8."""

    accept: str = "text/plain"

    def read(self, content: bytes, found: Deviations) -> str:
        """The text; bytes that are no UTF-8 are a deviation and replaced."""
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError:
            found.root[0] = content
            found.wrong(found.root, 0, "text in UTF-8")
            return content.decode("utf-8-sig", "replace")


@dataclass(frozen=True, slots=True)
class BytesReader:
    """Gives the bytes as they came."""

    accept: str = "application/octet-stream"

    # Bytes depart from nothing.
    def read(self, content: bytes, found: Deviations) -> bytes:  # noqa: ARG002
        """The bytes."""
        return content


@dataclass(frozen=True, slots=True)
class NothingReader:
    """For a response without a body; if one comes all the same, it is not looked at."""

    accept: str = ""

    def read(self, content: bytes, found: Deviations) -> None:
        """Nothing."""


def parse(content: bytes, found: Deviations, exact: bool = False) -> Any:
    """The JSON value of a body, which is also made the root of ``found``; ``DecodeError`` when it is no JSON.

    As lenient as ``json.loads``: ``NaN`` and ``Infinity`` are let through, and the encoding is UTF-8, -16 or -32.
    """
    try:
        value = parsed(content, exact)
    except (ValueError, RecursionError) as error:
        got = content[:200].decode("utf-8", "replace")
        raise DecodeError(
            (Deviation("", f"JSON ({error})" if content else "JSON", got),)
        ) from None
    found.root[0] = value
    return value
