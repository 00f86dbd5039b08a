"""How parameters are written into a request, in styles that are less usual (OpenAPI 3.2, 4.8.12.2; RFC 6570).

As in ``http.parameters``, every function takes the parameter's name and its value.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from ..http.expansion import (
    Style,
    escaped,
    escaped_reserved,
    expand,
    json_text,
    plain,
    scalar,
    segment,
    tree,
)
from ..http.parameters import form, json_content
from ..messages.exchange import line
from ..wire.values import ARRAY, OBJECT, UNSET

_BEYOND_ASCII: Final = re.compile(r"[^\x00-\x7f]+")
_LABEL: Final = Style(".", ".", named=False)
_MATRIX: Final = Style(";", ";", named=True)
_COOKIE: Final = Style("", "; ", named=True, if_empty="=")


def label(name: str, value: Any, *, explode: bool = False) -> str:
    """A path parameter: ``.a.b`` exploded, ``.a,b`` not."""
    return segment(name, expand(_LABEL, name, plain(name, value), explode, escaped))


def matrix(name: str, value: Any, *, explode: bool = False) -> str:
    """A path parameter: ``;name=a;name=b`` exploded, ``;name=a,b`` not."""
    return segment(name, expand(_MATRIX, name, plain(name, value), explode, escaped))


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
    escape = escaped_reserved if allow_reserved else escaped
    return tuple(
        f"{escaped(key)}={escape(text)}"
        for key, text in _leaves(name, name, tree(name, value))
    )


def cookie(
    name: str, value: Any, *, explode: bool = True, encoded: bool = True
) -> tuple[str, ...]:
    """A cookie in style ``form``, or in style ``cookie`` (OpenAPI 3.2), which is the same and not ``encoded``."""
    if value is UNSET:
        return ()
    if encoded:
        return form(name, value, explode=explode)
    pairs = expand(_COOKIE, name, plain(name, value), explode, _cookie_text)
    return (line(name, pairs),) if pairs else ()


def json_path(name: str, value: Any) -> str:
    """A path parameter with ``content: application/json``."""
    return segment(name, escaped(json_text(value)))


def json_header(name: str, value: Any) -> dict[str, str]:
    """A header with ``content: application/json``."""
    if value is UNSET:
        return {}
    text = _BEYOND_ASCII.sub(lambda found: json.dumps(found[0])[1:-1], json_text(value))
    return {name: line(name, text)}


def json_cookie(name: str, value: Any) -> tuple[str, ...]:
    """A cookie with ``content: application/json``."""
    return json_content(name, value)


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
    escape = escaped_reserved if allow_reserved else escaped
    return (
        (f"{escaped(name)}={escaped(delimiter).join(map(escape, texts))}",)
        if texts
        else ()
    )


def _leaves(name: str, key: str, value: Any) -> Iterator[tuple[str, str]]:
    if type(value) is OBJECT:
        entries: Any = value.items()
    elif type(value) is ARRAY:
        entries = enumerate(value)
    else:
        yield key, scalar(name, value)
        return
    for inner, item in entries:
        yield from _leaves(name, f"{key}[{inner}]", item)


def _cookie_text(text: str) -> str:
    if ";" in text:
        raise ValueError("a cookie's value must not hold ';'")
    return text
