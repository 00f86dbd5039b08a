"""Looking into types: which property, which states, what a JSON Pointer leads to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import assert_never

from msgspec import Struct

from clientwright.ir.extensions import Pointer
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
    Scalar,
    TupleType,
    Type,
    UnionModel,
)


class Typed(Struct, frozen=True):
    """The models, and ways through them."""

    models: Mapping[str, Model]

    def plain(self, found: Type) -> Type:
        """A type without its null and without the names that only stand for it."""
        seen: set[str] = set()
        found = _not_null(found)
        while isinstance(found, ModelRef) and found.id not in seen:
            seen.add(found.id)
            model = self.models.get(found.id)
            if not isinstance(model, AliasModel):
                break
            found = _not_null(model.type)
        return found

    def object(self, found: Type | None) -> ObjectModel | None:
        """The object model that a type stands for."""
        plain = self.plain(found) if found is not None else None
        model = self.models.get(plain.id) if isinstance(plain, ModelRef) else None
        return model if isinstance(model, ObjectModel) else None

    def list_of(self, found: Type) -> ArrayType | None:
        """The list that a type stands for."""
        plain = self.plain(found)
        return plain if isinstance(plain, ArrayType) else None

    def scalar(self, found: Type) -> frozenset[str]:
        """The JSON types of a scalar; empty for anything else."""
        plain = self.plain(found)
        match plain:
            case PrimitiveType():
                return frozenset((plain.kind,))
            case EnumType():
                return frozenset(_kind(value) for value in plain.values if value is not None)
            case AnyType():
                return frozenset(("string", "integer", "number", "boolean"))
            case ModelRef():
                model = self.models.get(plain.id)
                scalars = isinstance(model, UnionModel) and model.array is None and model.object is None
                return frozenset(model.scalars) if isinstance(model, UnionModel) and scalars else frozenset()
            case ArrayType() | TupleType() | MapType() | NullableType() | BinaryType():
                return frozenset()
            case _:
                assert_never(plain)

    def values(self, found: Type) -> tuple[tuple[str, ...], bool]:
        """The strings that a type lists, and whether it also takes others."""
        plain = self.plain(found)
        if isinstance(plain, EnumType):
            return tuple(value for value in plain.values if isinstance(value, str)), plain.open
        return (), True

    def constant(self, found: Type) -> tuple[bool, Scalar]:
        """Whether a type has one value alone, and that value."""
        plain = self.plain(found)
        if isinstance(plain, EnumType) and len(plain.values) == 1 and not plain.open:
            return True, plain.values[0]
        return False, None

    def at(self, found: Type, pointer: Pointer) -> Iterator[Type]:
        """What a JSON Pointer leads to, in each of the members where it leads somewhere."""
        if not pointer:
            yield found
            return
        for each in self._below(found, pointer[0]):
            yield from self.at(each, pointer[1:])

    def way(self, found: Type | None, pointer: Pointer) -> tuple[tuple[ObjectModel, Property], ...]:
        """The objects that a JSON Pointer leads through, each with its property; it stops where there is none."""
        way: list[tuple[ObjectModel, Property]] = []
        for token in pointer:
            model = self.object(found)
            held = property_of(model, token) if model is not None else None
            if model is None or held is None:
                break
            way.append((model, held))
            found = held.type
        return tuple(way)

    def items(self, found: Type | None, pointer: Pointer) -> Type | None:
        """The type of the items of the list that a JSON Pointer leads to, through objects alone."""
        way = self.way(found, pointer)
        at = found if not pointer else way[-1][1].type if len(way) == len(pointer) else None
        held = self.list_of(at) if at is not None else None
        return held.items if held is not None else None

    def names(self, found: Type, pointer: Pointer) -> tuple[str, ...]:
        """The properties of what a pointer leads to: the tokens that could come next."""
        objects = [model for each in self.at(found, pointer) for model in self._objects(each)]
        return tuple(dict.fromkeys(one.wire_name for model in objects for one in model.properties))

    def _below(self, found: Type, token: str) -> Iterator[Type]:
        plain = self.plain(found)
        if isinstance(plain, AnyType):
            yield plain
        elif isinstance(plain, MapType):
            yield plain.values
        elif isinstance(plain, ArrayType) and token.isdecimal():
            yield plain.items
        elif isinstance(plain, TupleType) and token.isdecimal():
            yield from plain.items[int(token) : int(token) + 1]
        for model in self._objects(plain):
            held = property_of(model, token)
            if held is not None:
                yield held.type
            elif isinstance(model.additional, AnyType | MapType) and not model.properties:
                yield model.additional

    def _objects(self, found: Type) -> Iterator[ObjectModel]:
        """The object models that a type stands for, all of them for a union."""
        waiting, seen = [found], set[str]()
        while waiting:
            plain = self.plain(waiting.pop())
            if not isinstance(plain, ModelRef) or plain.id in seen:
                continue
            seen.add(plain.id)
            model = self.models.get(plain.id)
            if isinstance(model, ObjectModel):
                yield model
            elif isinstance(model, UnionModel):
                waiting.extend(reversed(model.members))

    def members(self, found: Type) -> tuple[ObjectModel, ...]:
        """The object models that a type stands for, in document order."""
        return tuple(self._objects(found))


def property_of(model: ObjectModel, name: str) -> Property | None:
    """The property of that name on the wire."""
    return next((one for one in model.properties if one.wire_name == name), None)


def _kind(value: str | int | float | bool) -> str:
    match value:
        case bool():
            return "boolean"
        case str():
            return "string"
        case int():
            return "integer"
        case float():
            return "number"
        case _:
            assert_never(value)


def _not_null(found: Type) -> Type:
    return found.inner if isinstance(found, NullableType) else found
