"""How parameters are written into a request (OpenAPI 3.2, 4.8.12.2; RFC 6570).

Every function takes the parameter's name and its value, a scalar, a sequence, a mapping or a model.

- ``True`` and ``False`` are ``true`` and ``false``; numbers are written out, without an exponent.
- ``None`` is the empty text, ``name=``: null and absent (``UNSET``) stay two things.
- A container inside a container, which no style but ``deep_object`` can express, is JSON text.
- Names and values are percent-encoded, all but ``A-Z a-z 0-9 - . _ ~``; never so in headers.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, Protocol, TypeAlias
from urllib.parse import quote

from ..messages.headers import line
from ..wire.codec import to_json
from ..wire.kinds import ARRAY, OBJECT
from ..wire.unset import UNSET

Plain: TypeAlias = str | list[str] | dict[str, str]
"""A value whose scalars are text already."""


@dataclass(frozen=True, slots=True)
class _Style:
    """One row of RFC 6570's table (appendix A): what stands first and between, and whether the name is written."""

    first: str
    between: str
    named: bool
    if_empty: str = ""


_SIMPLE: Final = _Style("", ",", named=False)
_LABEL: Final = _Style(".", ".", named=False)
_MATRIX: Final = _Style(";", ";", named=True)
_FORM: Final = _Style("", "&", named=True, if_empty="=")

_PLAIN: Final = re.compile(r"[A-Za-z0-9_~-]+")
"""Text that is a path's segment as it is; not the dots, of which some are other paths."""

Escape: TypeAlias = Callable[[str], str]


class QueryStyle(Protocol):
    """How a query parameter, or a field of a form, is written."""

    def __call__(
        self, name: str, value: Any, *, explode: bool = ..., allow_reserved: bool = ...
    ) -> tuple[str, ...]: ...


# ------------------------------------------------------------------------------------------------------------ path


def simple(name: str, value: Any, *, explode: bool = False) -> str:
    """A path parameter: ``a,b``. Raises ``ValueError`` for a value that would make another path."""
    if type(value) is str and _PLAIN.fullmatch(value):
        return value  # as nearly every id is
    return _segment(name, _expand(_SIMPLE, name, plain(name, value), explode, _escape))


def label(name: str, value: Any, *, explode: bool = False) -> str:
    """A path parameter: ``.a.b`` exploded, ``.a,b`` not."""
    return _segment(name, _expand(_LABEL, name, plain(name, value), explode, _escape))


def matrix(name: str, value: Any, *, explode: bool = False) -> str:
    """A path parameter: ``;name=a;name=b`` exploded, ``;name=a,b`` not."""
    return _segment(name, _expand(_MATRIX, name, plain(name, value), explode, _escape))


def json_path(name: str, value: Any) -> str:
    """A path parameter with ``content: application/json``."""
    return _segment(name, _escape(_json(value)))


# ----------------------------------------------------------------------------------------------------------- query


def form(
    name: str, value: Any, *, explode: bool = True, allow_reserved: bool = False
) -> tuple[str, ...]:
    """A query parameter: ``name=a``, ``name=b`` exploded, ``name=a,b`` not. An empty array or object is not sent."""
    if value is UNSET:
        return ()
    text = _expand(
        _FORM,
        name,
        plain(name, value),
        explode,
        _escape_reserved if allow_reserved else _escape,
    )
    return tuple(text.split("&")) if text else ()


def space_delimited(
    name: str, value: Any, *, explode: bool = False, allow_reserved: bool = False
) -> tuple[str, ...]:
    """A query parameter: ``name=a%20b``; exploded as ``form``."""
    return _delimited(" ", name, value, explode, allow_reserved)


def pipe_delimited(
    name: str, value: Any, *, explode: bool = False, allow_reserved: bool = False
) -> tuple[str, ...]:
    """A query parameter: ``name=a%7Cb``; exploded as ``form``."""
    return _delimited("|", name, value, explode, allow_reserved)


def deep_object(
    name: str,
    value: Any,
    *,
    explode: bool = True,  # noqa: ARG001 - as all styles
    allow_reserved: bool = False,
) -> tuple[str, ...]:
    """A query parameter: ``name[key]=value``, and deeper ``name[key][0][inner]=value``; there is no other form."""
    if value is UNSET:
        return ()
    escape = _escape_reserved if allow_reserved else _escape
    return tuple(
        f"{_escape(key)}={escape(text)}"
        for key, text in _leaves(name, name, _tree(name, value))
    )


def json_content(
    name: str,
    value: Any,
    *,
    explode: bool = True,  # noqa: ARG001 - as all styles
    allow_reserved: bool = False,
) -> tuple[str, ...]:
    """A query parameter with ``content: application/json``."""
    if value is UNSET:
        return ()
    return (
        f"{_escape(name)}={(_escape_reserved if allow_reserved else _escape)(_json(value))}",
    )


# ------------------------------------------------------------------------------------------------ headers, cookies


def header(name: str, value: Any, explode: bool = False) -> dict[str, str]:
    """A header: ``a,b``; an object ``k=v,k=v`` exploded, ``k,v,k,v`` not; empty for ``UNSET``. Nothing is encoded."""
    if value is UNSET:
        return {}
    return {name: line(name, _expand(_SIMPLE, name, plain(name, value), explode, str))}


def json_header(name: str, value: Any) -> dict[str, str]:
    """A header with ``content: application/json``."""
    return {} if value is UNSET else {name: line(name, _json(value, ascii_only=True))}


def cookie(
    name: str, value: Any, *, explode: bool = True, encoded: bool = True
) -> tuple[str, ...]:
    """A cookie in style ``form``, or in style ``cookie`` (OpenAPI 3.2), which is the same and not ``encoded``."""
    if value is UNSET:
        return ()
    if encoded:
        return form(name, value, explode=explode)
    pairs = _expand(
        _Style("", "; ", named=True, if_empty="="),
        name,
        plain(name, value),
        explode,
        _cookie_text,
    )
    return (line(name, pairs),) if pairs else ()


def json_cookie(name: str, value: Any) -> tuple[str, ...]:
    """A cookie with ``content: application/json``."""
    return json_content(name, value)


# ------------------------------------------------------------------------------------------------------- the parts


def plain(name: str, value: Any) -> Plain:
    """A value as text, list of texts or dict of texts; ``TypeError`` naming the parameter for anything else."""
    if value is None or isinstance(value, str | int | float):
        return _scalar(name, value)
    if value is UNSET:
        raise ValueError(f"parameter {name!r} is required")
    value = _tree(name, value)
    if type(value) is ARRAY:
        return [_inner(name, item) for item in value]
    if type(value) is OBJECT:
        return {str(key): _inner(name, item) for key, item in value.items()}
    return _scalar(name, value)


def _tree(name: str, value: Any) -> Any:
    try:
        return to_json(value)
    except TypeError as error:
        raise TypeError(f"parameter {name!r}: {error}") from None


def _inner(name: str, value: Any) -> str:
    return _json(value) if type(value) in (ARRAY, OBJECT) else _scalar(name, value)


def _scalar(name: str, value: str | float | None) -> str:
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
    digits, _, exponent = float.__repr__(value).partition("e")
    if not exponent:
        return digits
    sign = "-" if digits.startswith("-") else ""
    whole, _, fraction = digits.removeprefix("-").partition(".")
    fraction = "" if fraction == "0" else fraction
    shift = int(exponent)
    if shift < 0:
        return f"{sign}0.{'0' * (-shift - 1)}{whole}{fraction}"
    return f"{sign}{whole}{fraction}{'0' * (shift - len(fraction))}"


def _expand(
    style: _Style, name: str, value: Plain, explode: bool, escape: Escape
) -> str:
    """RFC 6570, 3.2.1: the expansion of one variable; empty for an empty array or object."""
    key_escape = (
        _escape if escape is _escape_reserved else escape
    )  # "=" would end a name
    match value:
        case str():
            items = [(name, escape(value))]
        case _ if not value:
            return ""
        case list() if explode:
            items = [(name, escape(item)) for item in value]
        case dict() if explode:
            return style.first + style.between.join(
                f"{key_escape(key)}={escape(item)}" for key, item in value.items()
            )
        case list():
            items = [(name, ",".join(map(escape, value)))]
        case dict():
            items = [
                (
                    name,
                    ",".join(escape(part) for pair in value.items() for part in pair),
                )
            ]
    if not style.named:
        return style.first + style.between.join(text for _, text in items)
    pairs = (
        f"{key_escape(key)}={text}" if text else f"{key_escape(key)}{style.if_empty}"
        for key, text in items
    )
    return style.first + style.between.join(pairs)


def _segment(name: str, text: str) -> str:
    if text in ("", ".", ".."):
        raise ValueError(
            f"path parameter {name!r} must not be {text!r}: the URL would lead elsewhere"
        )
    return text


def _delimited(
    delimiter: str, name: str, value: Any, explode: bool, allow_reserved: bool
) -> tuple[str, ...]:
    if value is UNSET:
        return ()
    parts = plain(name, value)
    if explode or isinstance(parts, str):
        return form(name, value, explode=explode, allow_reserved=allow_reserved)
    texts = (
        parts
        if isinstance(parts, list)
        else [part for pair in parts.items() for part in pair]
    )
    if any(delimiter in text for text in texts):
        raise ValueError(
            f"parameter {name!r}: an item holds {delimiter!r}, which is what parts the items"
        )
    escape = _escape_reserved if allow_reserved else _escape
    return (
        (f"{_escape(name)}={_escape(delimiter).join(map(escape, texts))}",)
        if texts
        else ()
    )


def _leaves(name: str, key: str, value: Any) -> Iterator[tuple[str, str]]:
    if type(value) is OBJECT:
        entries: Any = value.items()
    elif type(value) is ARRAY:
        entries = enumerate(value)
    else:
        yield key, _scalar(name, value)
        return
    for inner, item in entries:
        yield from _leaves(name, f"{key}[{inner}]", item)


def _json(value: Any, *, ascii_only: bool = False) -> str:
    return json.dumps(
        to_json(value), ensure_ascii=ascii_only, allow_nan=False, separators=(",", ":")
    )


def _escape(text: str) -> str:
    return quote(text, safe="")


def _escape_reserved(text: str) -> str:
    """RFC 6570, 3.2.3: reserved characters and encoded triples pass; not ``#``, ``&`` and ``+``, which would end or
    change the value (OpenAPI 3.2, 4.12.3.1, leaves these to the sender)."""
    pieces: list[str] = re.split(r"(%[0-9A-Fa-f]{2})", text)
    pieces[::2] = [quote(piece, safe=":/?[]@!$'()*,;=") for piece in pieces[::2]]
    return "".join(pieces)


def _cookie_text(text: str) -> str:
    if ";" in text:
        raise ValueError("a cookie's value must not hold ';'")
    return text
