"""Lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clientwright.build.parts import Schema
from clientwright.build.place import Place
from clientwright.build.scalars import bounds
from clientwright.ir.types import AnyType, ArrayType, Type

if TYPE_CHECKING:
    from clientwright.build.schemas import Schemas


def array_type(schemas: Schemas, schema: Schema, place: Place) -> Type:
    """The type of a list. A list whose items differ by position (``prefixItems``) is a list of anything."""
    prefix = schema.last("prefixItems")
    if prefix is not None:
        reason = "a list whose items differ by position is a list of anything"
        return ArrayType(items=schemas.ledger.degraded("tuple", reason, prefix.location), bounds=bounds(schema))
    items = schema.last("items")
    found = AnyType() if items is None or items.value is False else schemas.type_of(items, place.below("item"))
    return ArrayType(items=found, bounds=bounds(schema))
