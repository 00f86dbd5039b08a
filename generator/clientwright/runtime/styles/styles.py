"""How parameters are written into a request, in styles that are less usual (OpenAPI 3.2, 4.8.12.2; RFC 6570).

As in ``http.parameters``, every function takes the parameter's name and its value. Of what the specification leaves
undefined, ``space_delimited`` and ``pipe_delimited`` are as ``form`` where they are exploded or have no items, and
``deep_object`` goes deeper.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from ..http.expansion import (
    SIMPLE,
    Style,
    checked,
    escaped,
    escaped_reserved,
    expand,
    json_text,
    plain,
    scalar,
    segment,
    tree,
    undefined,
)
from ..http.parameters import form, json_content
from ..messages.exchange import crumb, line
from ..wire.values import ARRAY, OBJECT, UNSET

_BEYOND_ASCII: Final = re.compile(r"[^\x00-\x7f]+")
_LABEL: Final = Style(".", ".", named=False)
_MATRIX: Final = Style(";", ";", named=True)
_COOKIE: Final = Style("", "; ", named=True, if_empty="=")


def label(
    name: str, value: Any, *, explode: bool = False, allow_reserved: bool = False
) -> str:
    """A path parameter: ``.a.b`` exploded, ``.a,b`` not."""
    return segment(
        _LABEL, name, value, explode, _in_path if allow_reserved else escaped
    )


def matrix(
    name: str, value: Any, *, explode: bool = False, allow_reserved: bool = False
) -> str:
    """A path parameter: ``;name=a;name=b`` exploded, ``;name=a,b`` not."""
    return segment(
        _MATRIX, name, value, explode, _in_path if allow_reserved else escaped
    )


def simple_reserved(name: str, value: Any, *, explode: bool = False) -> str:
    """A path parameter in style ``simple`` whose reserved characters are not encoded, as far as a segment has them."""
    return segment(SIMPLE, name, value, explode, _in_path)


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
    """A query parameter: ``name[key]=value``.

    The specification says no more than that; what is nested goes on as ``name[key][0][inner]=value``.
    """
    if undefined(value):
        return ()
    escape = escaped_reserved if allow_reserved else escaped
    return tuple(
        f"{escaped(key)}={escape(text)}"
        for key, text in _leaves(name, name, tree(name, value))
    )


def cookie(
    name: str,
    value: Any,
    *,
    explode: bool = True,
    allow_reserved: bool = False,
    encoded: bool = True,
) -> tuple[str, ...]:
    """A cookie in style ``form``, each item in a pair of its own where it is exploded.

    Style ``cookie`` (OpenAPI 3.2) is the same and not ``encoded``; ``ValueError`` for what no cookie can hold.
    """
    if undefined(value):
        return ()

    def as_it_is(text: str) -> str:
        return crumb(name, text)

    kept = _in_cookie if allow_reserved else escaped
    escape, named = (kept, escaped) if encoded else (as_it_is, as_it_is)
    pairs = expand(_COOKIE, name, plain(name, value), explode, escape, named)
    return tuple(pairs.split("; ")) if pairs else ()


def json_path(name: str, value: Any) -> str:
    """A path parameter with ``content: application/json``."""
    return checked(name, "" if value is UNSET else escaped(json_text(value)))


def json_header(name: str, value: Any) -> dict[str, str]:
    """A header with ``content: application/json``."""
    if value is UNSET:
        return {}
    text = _BEYOND_ASCII.sub(lambda found: json.dumps(found[0])[1:-1], json_text(value))
    return {name: line(name, text)}


def json_cookie(name: str, value: Any) -> tuple[str, ...]:
    """A cookie with ``content: application/json``."""
    return json_content(name, value)


def query_string(name: str, value: Any) -> tuple[str, ...]:
    """A query string that is one text as a whole (OpenAPI 3.2, ``in: querystring``)."""
    return () if undefined(value) else (escaped(str(plain(name, value))),)


def json_query(name: str, value: Any) -> tuple[str, ...]:  # noqa: ARG001
    """A query string that is JSON as a whole."""
    return () if value is UNSET else (escaped(json_text(value)),)


def _delimited(
    delimiter: str, name: str, value: Any, explode: bool, allow_reserved: bool
) -> tuple[str, ...]:
    if undefined(value):
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
        entries = enumerate(item for item in value if item is not None)
    else:
        yield key, scalar(name, value)
        return
    for inner, item in entries:
        if item is not None:
            yield from _leaves(name, f"{key}[{inner}]", item)


def _in_path(text: str) -> str:
    return escaped_reserved(text, ":@!$&'()*+,;=")


def _in_cookie(text: str) -> str:
    return escaped_reserved(text, ":/?#[]@!$&'()*+=")
