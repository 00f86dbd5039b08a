"""Whether every value of one type is a value of another that knows as much of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from clientwright.build.drafts import Entry
from clientwright.build.nulls import not_null
from clientwright.ir.types import (
    AliasModel,
    AnyType,
    ArrayType,
    BinaryType,
    EnumType,
    MapType,
    ModelRef,
    NullableType,
    ObjectModel,
    PrimitiveType,
    Type,
)

_DEPTH = 6
"""How far types are compared: beyond that they count as different, which loses nothing but a simplification."""


def covers(wide: Type, narrow: Type, entries: Mapping[str, Entry], depth: int = _DEPTH) -> bool:
    """Whether ``wide`` takes every value of ``narrow``, and has a name for every property that ``narrow`` has."""
    if wide == narrow:
        return True
    if not depth or (isinstance(narrow, NullableType) and not isinstance(wide, NullableType)):
        return False
    wide, narrow = _plain(not_null(wide), entries), _plain(not_null(narrow), entries)
    match wide:
        case AnyType():
            return isinstance(narrow, AnyType)
        case PrimitiveType():
            return _covers_scalar(wide, narrow)
        case EnumType():
            return isinstance(narrow, EnumType) and set(narrow.values) <= set(wide.values) and narrow.open <= wide.open
        case ArrayType():
            return isinstance(narrow, ArrayType) and covers(wide.items, narrow.items, entries, depth - 1)
        case MapType():
            return isinstance(narrow, MapType) and covers(wide.values, narrow.values, entries, depth - 1)
        case ModelRef():
            first, second = entries.get(wide.id), entries.get(narrow.id) if isinstance(narrow, ModelRef) else None
            if not isinstance(first, ObjectModel) or not isinstance(second, ObjectModel):
                return wide == narrow
            return _covers_object(first, second, entries, depth - 1)
        case NullableType() | BinaryType():
            return wide == narrow
        case _:
            assert_never(wide)


def _covers_scalar(wide: PrimitiveType, narrow: Type) -> bool:
    if isinstance(narrow, EnumType):
        return not wide.python and set(narrow.base) <= {wide.kind}
    if not isinstance(narrow, PrimitiveType) or wide.python != narrow.python:
        return False
    return wide.kind == narrow.kind or (wide.kind, narrow.kind) == ("number", "integer")


def _covers_object(wide: ObjectModel, narrow: ObjectModel, entries: Mapping[str, Entry], depth: int) -> bool:
    known = {each.wire_name: each for each in wide.properties}
    if len(known) < len(narrow.properties) or any(each.wire_name not in known for each in narrow.properties):
        return False
    required = {each.wire_name for each in narrow.properties if each.required}
    if any(each.required and each.wire_name not in required for each in wide.properties):
        return False
    if wide.additional is None and narrow.additional is not None:
        return False
    return all(covers(known[each.wire_name].type, each.type, entries, depth) for each in narrow.properties)


def _plain(found: Type, entries: Mapping[str, Entry]) -> Type:
    """A type with the names of types looked through; models stay."""
    seen: set[str] = set()
    while isinstance(found, ModelRef) and found.id not in seen:
        seen.add(found.id)
        entry = entries.get(found.id)
        if not isinstance(entry, AliasModel):
            break
        found = not_null(entry.type)
    return found
