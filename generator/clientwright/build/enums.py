"""Choices and constants."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from clientwright.build.nulls import or_null
from clientwright.build.parts import Schema
from clientwright.build.place import Place
from clientwright.build.scalars import ScalarKind
from clientwright.ir.types import AnyType, ArrayType, EnumType, JsonType, MapType, PrimitiveType, Scalar, Type
from clientwright.source.node import Json, kind_of

if TYPE_CHECKING:
    from clientwright.build.schemas import Schemas


def enum_type(schemas: Schemas, schema: Schema, place: Place) -> Type:
    """The type of ``const``, or of ``enum`` without its null.

    To a choice of scalars what else the schema says adds nothing. Lists and objects are of the type that it says, or
    else of that of the values.
    """
    written = listed(schema)
    values = distinct(tuple(value for value in written if value is not None and not isinstance(value, list | dict)))
    choice = EnumType(values=values, base=bases(values))
    lists = [value for value in written if isinstance(value, list)]
    objects = [value for value in written if isinstance(value, dict)]
    if not lists and not objects:
        return choice if values or not written else PrimitiveType(kind="null")
    kinds = [kind for kind, held in (("array", lists), ("object", objects)) if held]
    if len(kinds) == 1 and not values:
        return _composite(schemas, kinds[0], written, schema, place)
    schemas.models.setdefault(schema.id, None)
    found: list[Type] = [choice] if values else []
    for kind in kinds:
        own = Schema(f"{schema.id}/type/{kind}", schema.node, schema.nodes)
        found.append(_composite(schemas, kind, written, own, Place(schema.id, (kind,))))
    return schemas.union(schema, place, found)


def listed(schema: Schema) -> list[Json]:
    """The values that all lists of a composition have, ``const`` being one of one; in the order of the one that weighs
    most."""
    lists: list[list[Json]] = []
    for node in schema.nodes:
        for key in ("enum", "const"):
            held = node.get(key)
            if held is not None and (key == "const" or isinstance(held.value, list)):
                lists.append(held.value if key == "enum" and isinstance(held.value, list) else [held.value])
    if not lists:
        return []
    common = [value for value in lists[-1] if all(any(_same(value, one) for one in other) for other in lists[:-1])]
    # Lists without a value in common are a slip.
    return common or lists[-1]


def _composite(schemas: Schemas, kind: str, written: list[Json], schema: Schema, place: Place) -> Type:
    """The type of the lists, or of the objects, among some values."""
    if any(schema.last(key) is not None for key in _SAYING[kind]):
        return schemas.single(kind, schema, place)
    return _of_values(schemas, [value for value in written if kind_of(value) == kind], schema, place)


_SAYING: Final = {
    "array": ("items", "prefixItems"),
    "object": ("properties", "additionalProperties", "patternProperties"),
}
"""The keywords that say what a list or an object is made of."""


def _of_values(schemas: Schemas, values: list[Json], schema: Schema, place: Place) -> Type:
    """The type that some values have."""
    kinds = {kind_of(value) for value in values}
    if {"integer", "number"} <= kinds:
        kinds.remove("integer")
    found: list[Type] = []
    for kind in [kind for kind in _KINDS if kind in kinds]:
        if kind == "array":
            items = [item for value in values if isinstance(value, list) for item in value]
            found.append(ArrayType(items=_of_values(schemas, items, _below(schema, "item"), place.below("item"))))
        elif kind == "object":
            held = [item for value in values if isinstance(value, dict) for item in value.values()]
            found.append(MapType(values=_of_values(schemas, held, _below(schema, "value"), place.below("value"))))
        else:
            found.append(PrimitiveType(kind=cast(ScalarKind, kind)))
    if not found:
        return PrimitiveType(kind="null") if kinds else AnyType()
    one = schemas.either(f"{schema.id}/values", schema.node, place, found)
    return or_null(one) if "null" in kinds else one


_KINDS: Final = ("string", "integer", "number", "boolean", "array", "object")


def _below(schema: Schema, word: str) -> Schema:
    return Schema(f"{schema.id}/{word}", schema.node, ())


def _same(one: Json, other: Json) -> bool:
    """Whether two values are the same JSON: 1 and 1.0 are, 1 and true are not."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def distinct(values: tuple[Scalar, ...]) -> tuple[Scalar, ...]:
    """The values without repetition; 1, 1.0 and true are three values here."""
    return tuple({(type(value), value): value for value in values}.values())


def bases(values: tuple[Scalar, ...]) -> tuple[JsonType, ...]:
    """The JSON types of some scalars, each once."""
    return tuple(dict.fromkeys(json_type(value) for value in values))


def json_type(value: Scalar) -> JsonType:
    """The JSON type of a scalar."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "number"
        case str():
            return "string"
