"""Lists; and tuples, in which each position has a type of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from clientwright.build.parts import Schema
from clientwright.build.place import Place
from clientwright.build.scalars import bounds
from clientwright.ir.types import AnyType, ArrayType, TupleType, Type
from clientwright.source.node import Node

if TYPE_CHECKING:
    from clientwright.build.schemas import Schemas

_LONGEST: Final = 32
"""Positions of a tuple; what has more is a list."""


def array_type(schemas: Schemas, schema: Schema, place: Place) -> Type:
    """The type of a list (JSON Schema 2020-12, 10.3.1).

    ``prefixItems`` make a tuple where the length is fixed; where it is not, any of their items may stand in the list.
    """
    prefix: tuple[Node, ...] = ()
    for node in schema.nodes:
        prefix = node.sequence("prefixItems") or prefix if node.has("prefixItems") else prefix
    items = schema.last("items")
    if not prefix:
        found = AnyType() if items is None else schemas.type_of(items, place.below("item"))
        return ArrayType(items=found, bounds=bounds(schema))
    rest = items if items is not None else schema.last("unevaluatedItems")
    least, most = _length(schema, prefix, rest)
    types = [schemas.type_of(each, place.below("item", str(number))) for number, each in enumerate(prefix[:most], 1)]
    if least == most and 0 < least <= _LONGEST:
        others = [_rest(schemas, rest, place)] if least > len(types) else []
        return TupleType(items=(*types, *others * (least - len(types))), bounds=bounds(schema))
    if most is None or most > len(types):
        types.append(_rest(schemas, rest, place))
    found = schemas.either(f"{schema.id}/prefixItems", schema.node, place.below("item"), types)
    return ArrayType(items=found, bounds=bounds(schema))


def _length(schema: Schema, prefix: tuple[Node, ...], rest: Node | None) -> tuple[int, int | None]:
    """How many items there are at least and at most."""
    limits = bounds(schema)
    least = limits.min_items if limits is not None else None
    most = limits.max_items if limits is not None else None
    if rest is not None and rest.value is False:
        most = len(prefix) if most is None else min(most, len(prefix))
    return least or 0, most


def _rest(schemas: Schemas, rest: Node | None, place: Place) -> Type:
    """The type of the items after those that have a schema each."""
    return AnyType() if rest is None else schemas.type_of(rest, place.below("item"))
