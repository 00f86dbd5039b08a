"""How one value is expanded into a URL or a header, whatever its style (RFC 6570)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeAlias
from urllib.parse import quote

from ..wire.codec import dumps, to_json
from ..wire.values import ARRAY, OBJECT, UNSET

Plain: TypeAlias = str | list[str] | dict[str, str]
"""A value whose scalars are text already."""


@dataclass(frozen=True, slots=True)
class Style:
    """One row of RFC 6570's table (appendix A): what stands first and between, and whether the name is written."""

    first: str
    between: str
    named: bool
    if_empty: str = ""


SIMPLE: Final = Style("", ",", named=False)
FORM: Final = Style("", "&", named=True, if_empty="=")

Escape: TypeAlias = Callable[[str], str]


def undefined(value: Any) -> bool:
    """Whether a value is none (RFC 6570, 2.3): absent, or null, which only JSON can say."""
    return value is UNSET or value is None


def plain(name: str, value: Any) -> Plain:
    """A value as text, list of texts or dict of texts; ``TypeError`` naming the parameter for anything else."""
    if isinstance(value, str | int | float):
        return scalar(name, value)
    value = tree(name, value)
    if type(value) is ARRAY:
        return [_inner(name, item) for item in value if item is not None]
    if type(value) is OBJECT:
        return {str(k): _inner(name, v) for k, v in value.items() if v is not None}
    return scalar(name, value)


def tree(name: str, value: Any) -> Any:
    try:
        return to_json(value)
    except TypeError as error:
        raise TypeError(f"parameter {name!r}: {error}") from None


def _inner(name: str, value: Any) -> str:
    return json_text(value) if type(value) in (ARRAY, OBJECT) else scalar(name, value)


def scalar(name: str, value: str | float | None) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case str():
            return str.__str__(value)
        case int():
            return int.__repr__(value)
        case float():
            return _decimal(name, value)


def _decimal(name: str, value: float) -> str:
    """A float in digits: the shortest that mean it, with the point where it belongs instead of an exponent."""
    if value != value or value in (float("inf"), float("-inf")):
        raise ValueError(f"parameter {name!r}: {value} is not a JSON number")
    digits = float.__repr__(value)
    if "e" in digits:
        from decimal import Decimal  # few numbers are so large or so small

        return f"{Decimal(digits):f}"
    return digits


def expand(
    style: Style,
    name: str,
    value: Plain,
    explode: bool,
    escape: Escape,
    named: Escape | None = None,
) -> str:
    """RFC 6570, 3.2.1: the expansion of one variable; empty for an empty array or object."""
    escape_name = named or escaped  # "=", which may pass in a value, would end a name
    match value:
        case str():
            items = [(name, escape(value))]
        case _ if not value:
            return ""
        case list() if explode:
            items = [(name, escape(item)) for item in value]
        case dict() if explode and not style.named:
            items = [("", f"{escape_name(k)}={escape(v)}") for k, v in value.items()]
        case dict() if explode:
            items = [(key, escape(item)) for key, item in value.items()]
        case list():
            items = [(name, ",".join(map(escape, value)))]
        case dict():
            parts = (part for pair in value.items() for part in pair)
            items = [(name, ",".join(map(escape, parts)))]
    if not style.named:
        return style.first + style.between.join(text for _, text in items)
    pairs = (
        f"{escape_name(key)}={text}" if text else f"{escape_name(key)}{style.if_empty}"
        for key, text in items
    )
    return style.first + style.between.join(pairs)


def segment(
    style: Style, name: str, value: Any, explode: bool, escape: Escape | None = None
) -> str:
    """A part of a path; ``ValueError`` for none at all, and for what would make another path."""
    if undefined(value):
        return checked(name, "")
    parts = plain(name, value)
    return checked(name, expand(style, name, parts, explode, escape or escaped))


def checked(name: str, text: str) -> str:
    """The text, if it can be a segment of a path."""
    if text in ("", ".", ".."):
        shown = repr(text) if text else "None or empty"
        raise ValueError(
            f"path parameter {name!r} must not be {shown}: the URL would lead elsewhere"
        )
    return text


def json_text(value: Any) -> str:
    return dumps(value).decode()


def escaped(text: str) -> str:
    return quote(text, safe="")


def escaped_reserved(text: str, safe: str = ":/?[]@!$'()*,;=") -> str:
    """RFC 6570, 3.2.3: reserved characters and encoded triples pass; not those that would end or change the value where
    it stands, in a query or a form ``#``, ``&`` and ``+``: OpenAPI 3.2 leaves these to the sender.
    """
    pieces: list[str] = re.split(r"(%[0-9A-Fa-f]{2})", text)
    pieces[::2] = [quote(piece, safe=safe) for piece in pieces[::2]]
    return "".join(pieces)
