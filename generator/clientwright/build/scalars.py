"""Scalars, and what a schema says of a value beyond its type."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final, Literal, TypeAlias, cast

from clientwright.build.parts import Schema
from clientwright.ir.formats import FORMATS, PLAIN
from clientwright.ir.types import BinaryType, Bounds, PrimitiveType, Type

_NUMBERS: Final = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
_SIZES: Final = ("minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties")
_LIMITS: Final = frozenset((*_NUMBERS, *_SIZES, "minLength", "maxLength", "pattern"))

ScalarKind: TypeAlias = Literal["string", "integer", "number", "boolean", "null"]


def scalar_type(kind: str, schema: Schema, formats: Mapping[str, Collection[str]]) -> Type:
    """The type of a string, a number or a boolean; ``formats`` is what the configuration says of them."""
    written = _text(schema, "format")
    if kind == "string" and ("binary" in (written, _text(schema, "contentEncoding")) or _raw(schema)):
        return BinaryType()
    as_json = PLAIN.get(kind) in formats.get(written, ())
    python = "" if as_json else FORMATS.get(written, {}).get(kind, "")
    return PrimitiveType(kind=cast(ScalarKind, kind), format=written, python=python, bounds=bounds(schema))


def bounds(schema: Schema) -> Bounds | None:
    """The limits a schema sets; None when it sets none."""
    if all(_LIMITS.isdisjoint(node.value) for node in schema.nodes if isinstance(node.value, dict)):
        return None
    found = Bounds(
        minimum=_number(schema, "minimum"),
        maximum=_number(schema, "maximum"),
        exclusive_minimum=_number(schema, "exclusiveMinimum"),
        exclusive_maximum=_number(schema, "exclusiveMaximum"),
        multiple_of=_number(schema, "multipleOf"),
        min_length=_count(schema, "minLength"),
        max_length=_count(schema, "maxLength"),
        pattern=_text(schema, "pattern") or None,
        min_items=_count(schema, "minItems"),
        max_items=_count(schema, "maxItems"),
        unique_items=(unique := schema.last("uniqueItems")) is not None and unique.value is True,
        min_properties=_count(schema, "minProperties"),
        max_properties=_count(schema, "maxProperties"),
    )
    return None if found == Bounds() else found


def _raw(schema: Schema) -> bool:
    """Whether a string is bytes: 3.1 says it by a media type without an encoding (OpenAPI 3.1, 4.8.14.4)."""
    media_type = _text(schema, "contentMediaType")
    encoded = bool(_text(schema, "contentEncoding"))
    return bool(media_type) and not encoded and not media_type.startswith("text/") and "json" not in media_type


def _text(schema: Schema, key: str) -> str:
    found = schema.last(key)
    return found.value if found is not None and isinstance(found.value, str) else ""


def _number(schema: Schema, key: str) -> float | None:
    found = schema.last(key)
    if found is None or isinstance(found.value, bool) or not isinstance(found.value, int | float):
        return None
    return found.value


def _count(schema: Schema, key: str) -> int | None:
    found = _number(schema, key)
    return None if found is None else int(found)
