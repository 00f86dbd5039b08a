"""Choices and constants."""

from __future__ import annotations

from clientwright.build.ledger import Ledger
from clientwright.build.parts import Schema
from clientwright.ir.types import EnumType, JsonType, PrimitiveType, Scalar, Type
from clientwright.source.node import Json


def enum_type(schema: Schema, ledger: Ledger) -> Type:
    """The type of ``const``, or of ``enum`` without its null; what else the schema says adds nothing to it."""
    written = _written(schema)
    if any(isinstance(value, list | dict) for value in written):
        reason = "a choice between lists or objects is not handled"
        return ledger.degraded("enum-of-values", reason, schema.node.location)
    values = distinct(tuple(value for value in written if value is not None and not isinstance(value, list | dict)))
    if not values:
        return PrimitiveType(kind="null")
    return EnumType(values=values, base=bases(values))


def _written(schema: Schema) -> list[Json]:
    """The values that all lists of a composition have, in the order of the one that weighs most."""
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
