"""Choices and constants."""

from __future__ import annotations

from clientwright.build.ledger import Ledger
from clientwright.build.parts import Schema
from clientwright.ir.types import EnumType, JsonType, PrimitiveType, Scalar, Type
from clientwright.source.node import Json


def enum_type(schema: Schema, ledger: Ledger) -> Type:
    """The type of ``const``, or of ``enum`` without its null; what else the schema says adds nothing to it."""
    constant = schema.last("const")
    listed = schema.last("enum")
    written: list[Json] = []
    if constant is not None:
        written = [constant.value]
    elif listed is not None and isinstance(listed.value, list):
        written = listed.value
    if any(isinstance(value, list | dict) for value in written):
        reason = "a choice between lists or objects is not handled"
        return ledger.degraded("enum-of-values", reason, schema.node.location)
    values = distinct(tuple(value for value in written if value is not None and not isinstance(value, list | dict)))
    if not values:
        return PrimitiveType(kind="null")
    return EnumType(values=values, base=bases(values))


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
