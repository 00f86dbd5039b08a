"""How parameters are written into a request, in the usual styles (OpenAPI 3.2, 4.8.12.2; RFC 6570).

Every function takes the parameter's name and its value, a scalar, a sequence, a mapping or a model.

- ``True`` and ``False`` are ``true`` and ``false``; numbers are written out, without an exponent.
- What is undefined is left out: ``UNSET``, ``None``, and what holds nothing else (RFC 6570, 2.3). Only a value that is
  written as JSON can be null.
- A container inside a container, which no style but ``deep_object`` can express, is JSON text.
- Names and values are percent-encoded, all but ``A-Z a-z 0-9 - . _ ~``; never so in headers.
"""

from __future__ import annotations

import re
from typing import Any, Final, Protocol

from ..messages.exchange import line
from ..wire.values import UNSET
from .expansion import (
    FORM,
    SIMPLE,
    escaped,
    escaped_reserved,
    expand,
    json_text,
    plain,
    segment,
    undefined,
)

_PLAIN: Final = re.compile(r"[A-Za-z0-9_~-]+")
"""Text that is a path's segment as it is; not the dots, of which some are other paths."""


class QueryStyle(Protocol):
    """How a query parameter, or a field of a form, is written."""

    def __call__(
        self, name: str, value: Any, *, explode: bool = ..., allow_reserved: bool = ...
    ) -> tuple[str, ...]: ...


def simple(name: str, value: Any, *, explode: bool = False) -> str:
    """A path parameter: ``a,b``. Raises ``ValueError`` for a value that would make another path, or for none."""
    if type(value) is str and _PLAIN.fullmatch(value):
        return value  # as nearly every id is
    return segment(SIMPLE, name, value, explode)


def form(
    name: str, value: Any, *, explode: bool = True, allow_reserved: bool = False
) -> tuple[str, ...]:
    """A query parameter: ``name=a``, ``name=b`` exploded, ``name=a,b`` not. An empty array or object is not sent."""
    if undefined(value):
        return ()
    escape = escaped_reserved if allow_reserved else escaped
    text = expand(FORM, name, plain(name, value), explode, escape)
    return tuple(text.split("&")) if text else ()


def json_content(name: str, value: Any, **_: bool) -> tuple[str, ...]:
    """A query parameter with ``content: application/json``; null is ``null``. Nothing else says how it is written."""
    return () if value is UNSET else (f"{escaped(name)}={escaped(json_text(value))}",)


def header(name: str, value: Any, explode: bool = False) -> dict[str, str]:
    """A header: ``a,b``; an object ``k=v,k=v`` exploded, ``k,v,k,v`` not. Nothing is encoded."""
    parts = [] if undefined(value) else plain(name, value)
    if not parts and parts != "":
        return {}
    return {name: line(name, expand(SIMPLE, name, parts, explode, str, str))}
