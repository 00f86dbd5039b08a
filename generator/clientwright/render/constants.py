"""Lists and objects that are always the same, as the source of a default."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import assert_never

from msgspec import Struct

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
    Property,
    TupleType,
    Type,
    UnionModel,
)
from clientwright.render.python.expressions import NONE, Display, Entry, Expression, constant, string
from clientwright.source.node import Json, kind_of


class Constants(Struct, frozen=True):
    """Writes values of types; ``dicts`` may stand for models, as they may where a caller gives a value."""

    models: Mapping[str, Model]
    dicts: bool = False

    def default(self, property: Property) -> Expression | None:
        """The only value of a property, if it is a list or an object and of the property's type."""
        return None if property.constant is None else self.made(property.type, json.loads(property.constant))

    def made(self, type: Type, value: Json, passed: frozenset[str] = frozenset()) -> Expression | None:
        """A value as source; None when it is not of the type, as a slip of the description may have it.

        ``passed`` are the names that have led here: some lead back to themselves.
        """
        match type:
            case AnyType():
                return constant(value)
            case PrimitiveType(kind=kind):
                return constant(value) if kind_of(value) in (kind, "integer" if kind == "number" else kind) else None
            case EnumType(values=values):
                found = any(value == one and kind_of(value) == kind_of(one) for one in values)
                return constant(value) if found else None
            case ArrayType(items=items):
                return self._display("[", [items] * len(value), value) if isinstance(value, list) else None
            case TupleType(items=several):
                fits = isinstance(value, list) and len(value) == len(several)
                return self._display("(", list(several), value) if isinstance(value, list) and fits else None
            case MapType(values=values):
                return self._entries(dict.fromkeys(value, values), value) if isinstance(value, dict) else None
            case NullableType(inner=inner):
                return NONE if value is None else self.made(inner, value, passed)
            case ModelRef(id=id):
                return None if id in passed else self._of_model(self.models[id], value, passed | {id})
            case BinaryType():
                return None
            case _:
                assert_never(type)

    def _of_model(self, model: Model, value: Json, passed: frozenset[str]) -> Expression | None:
        match model:
            case AliasModel():
                return self.made(model.type, value, passed)
            case UnionModel():
                found = (self.made(member, value, passed) for member in model.members)
                return next((each for each in found if each is not None), None)
            case ObjectModel():
                types = {one.wire_name: one.type for one in model.properties}
                needed = {one.wire_name for one in model.properties if one.required}
                if not self.dicts or not isinstance(value, dict) or not needed <= value.keys() <= types.keys():
                    return None
                return self._entries(types, value)
            case _:
                assert_never(model)

    def _display(self, kind: str, types: list[Type], values: list[Json]) -> Expression | None:
        items = [self.made(type, value) for type, value in zip(types, values, strict=True)]
        if any(each is None for each in items):
            return None
        return Display("(" if kind == "(" else "[", tuple(each for each in items if each is not None))

    def _entries(self, types: Mapping[str, Type], values: Mapping[str, Json]) -> Expression | None:
        held = {key: self.made(types[key], value) for key, value in values.items()}
        if None in held.values():
            return None
        return Display("{", tuple(Entry(string(key), each) for key, each in held.items() if each is not None))
