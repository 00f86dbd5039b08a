"""What types and models are made of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias, assert_never

from clientwright.ir.types import (
    AliasModel,
    AnyType,
    ArrayType,
    BinaryType,
    EnumType,
    MapType,
    Model,
    ModelRef,
    NullableType,
    ObjectModel,
    PrimitiveType,
    TupleType,
    Type,
    UnionModel,
)

Leaf: TypeAlias = "AnyType | PrimitiveType | BinaryType | EnumType | ModelRef"
"""A type without parts."""


def leaves(type: Type) -> Iterator[Leaf]:
    """The types without parts that a type is made of."""
    match type:
        case ArrayType():
            yield from leaves(type.items)
        case TupleType():
            for item in type.items:
                yield from leaves(item)
        case MapType():
            yield from leaves(type.values)
        case NullableType():
            yield from leaves(type.inner)
        case AnyType() | PrimitiveType() | BinaryType() | EnumType() | ModelRef():
            yield type
        case _:
            assert_never(type)


def inside(model: Model) -> tuple[Type, ...]:
    """The types that a model is made of."""
    match model:
        case ObjectModel():
            extra = () if model.additional is None else (model.additional,)
            return (*(one.type for one in model.properties), *extra)
        case UnionModel():
            return model.members
        case AliasModel():
            return (model.type,)
        case _:
            assert_never(model)
