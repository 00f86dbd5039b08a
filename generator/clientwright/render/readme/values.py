"""Values for example calls, made up from types: the plainest ones that are as described."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeAlias, assert_never

from msgspec import Struct

from clientwright.ir.operations import Api
from clientwright.ir.types import (
    AliasModel,
    AnyType,
    ArrayType,
    BinaryType,
    Bounds,
    EnumType,
    FitRule,
    MapType,
    ModelRef,
    NullableType,
    ObjectModel,
    OnlyRule,
    PrimitiveType,
    Property,
    TagRule,
    TupleType,
    Type,
    UnionModel,
)
from clientwright.render.readme.fitting import Unfit, fitting
from clientwright.samples import scalars

Example: TypeAlias = (
    "bool | int | float | str | bytes | Named | list[Example] | tuple[Example, ...] | dict[str, Example] | None"
)

_DEEPEST: Final = 6
"""How far nested objects are written out; a model that needs itself would go on for ever."""
_SHOWN: Final = 4
"""How far an object that may be empty shows something all the same."""
_MOST_ITEMS: Final = 20
_LONGEST: Final = 200
"""Items and characters beyond which nobody reads an example, whatever the description asks for."""


class Named(Struct, frozen=True):
    """Something that the example itself defines, by its name."""

    name: str

    def __repr__(self) -> str:
        return self.name


class Values(Struct, frozen=True):
    """Makes values of the types of one API; ``name`` is always what a string says that may say anything."""

    api: Api

    def of(self, type: Type, name: str, depth: int = 0, number: int = 0) -> Example:
        """A plain value of a type; another one, where that is possible, for each ``number``."""
        match type:
            case AnyType():
                return {}
            case PrimitiveType():
                return _primitive(type, name, number)
            case BinaryType():
                return b"..."
            case EnumType(values=values):
                given = [value for value in values if value is not None]
                return given[number % len(given)] if given else None
            case ArrayType():
                return self._array(type, name, depth)
            case TupleType(items=several):
                return tuple(self.of(each, name, depth + 1) for each in several)
            case MapType():
                return self._map(type, depth)
            case NullableType(inner=inner):
                return None if depth >= _DEEPEST else self.of(inner, name, depth, number)
            case ModelRef(id=id):
                return self._model(id, name, depth, number)
            case _:
                assert_never(type)

    def _array(self, type: ArrayType, name: str, depth: int) -> Example:
        bounds = type.bounds or Bounds()
        if depth >= _DEEPEST or bounds.max_items == 0:
            return []
        count = min(max(bounds.min_items or 0, 1), _MOST_ITEMS)
        return [self.of(type.items, name, depth + 1, index if bounds.unique_items else 0) for index in range(count)]

    def _map(self, type: MapType, depth: int) -> Example:
        bounds = type.bounds or Bounds()
        if depth >= _DEEPEST or bounds.max_properties == 0:
            return {}
        # A map of anything may be one of nothing: ``additionalProperties: false`` beside no properties.
        shown = 0 if isinstance(type.values, AnyType) else 1
        count = min(max(bounds.min_properties or 0, shown), _MOST_ITEMS)
        names = [f"key_{number + 1}" if number else "key" for number in range(count)]
        return {key: self.of(type.values, "value", depth + 1) for key in names}

    def _model(self, id: str, name: str, depth: int, number: int) -> Example:
        model = self.api.models.get(id)
        match model:
            case None:
                return {}
            case ObjectModel(children=TagRule(path=(key,), members=members)) if depth < _DEEPEST:
                tag, child = next(iter(members.items()))
                made = self._model(child.id, name, depth + 1, number)
                return {key: tag} | made | {key: tag} if isinstance(made, dict) else made
            case ObjectModel():
                return self._object(model, depth)
            case AliasModel():
                return self.of(model.type, name, depth + 1, number) if depth < _DEEPEST else {}
            case UnionModel():
                return self._union(model, name, depth, number)

    def _object(self, model: ObjectModel, depth: int, *, whole: bool = False) -> dict[str, Example]:
        """What an object must have; of one that must have nothing the first that it may, since ``{}`` shows nothing."""
        if depth >= _DEEPEST:
            return {}
        sent = [one for one in model.properties if one.given]
        needed = [one for one in sent if one.required or whole]
        chosen = needed or [one for one in sent if not one.deprecated][: 1 if depth < _SHOWN else 0]
        return {one.wire_name: self.of(one.type, one.wire_name, depth + 1) for one in chosen}

    def _union(self, model: UnionModel, name: str, depth: int, number: int) -> Example:
        """The first value that fits one member alone; failing that, what the first member makes."""
        if depth >= _DEEPEST:
            return {}
        first: Example = {}
        for index, value in enumerate(self._candidates(model, name, depth, number)):
            if len([member for member in model.members if self._fits(value, member)]) == 1:
                return value
            first = first if index else value
        return first

    def _candidates(self, model: UnionModel, name: str, depth: int, number: int) -> Iterator[Example]:
        for member in model.members:
            yield _tagged(model, member, self.of(member, name, depth + 1, number))
        for member in model.members:
            held = self.api.models.get(member.id) if isinstance(member, ModelRef) else None
            if isinstance(held, ObjectModel):
                yield _tagged(model, member, self._object(held, depth + 1, whole=True))

    def _fits(self, value: Example, member: Type) -> bool:
        if isinstance(value, bytes):
            return isinstance(member, BinaryType)
        try:
            fitting(value, member, self.api)
        except Unfit:
            return False
        return True


def is_constant(type: Type) -> bool:
    """Whether there is only one value to give."""
    return isinstance(type, EnumType) and len(type.values) == 1 and not type.open


def given(property: Property) -> bool:
    """Whether a caller gives a property at all."""
    return property.given and not is_constant(property.type)


def _primitive(type: PrimitiveType, name: str, number: int) -> Example:
    asked = _keywords(type)
    match type.kind:
        case "string":
            return scalars.string(asked, number, name)
        case "integer":
            return scalars.number(asked, whole=True, count=number)
        case "number":
            plain = 1.0 + number
            return float(scalars.number(asked, whole=False, count=number)) if type.bounds else plain
        case "boolean":
            return True
        case "null":
            return None


def _keywords(type: PrimitiveType) -> Mapping[str, Any]:
    """What a schema would say of such a value."""
    bounds = type.bounds or Bounds()
    found: dict[str, Any] = {
        "format": type.format,
        "minimum": bounds.minimum,
        "maximum": bounds.maximum,
        "exclusiveMinimum": bounds.exclusive_minimum,
        "exclusiveMaximum": bounds.exclusive_maximum,
        "multipleOf": bounds.multiple_of,
        "minLength": None if bounds.min_length is None else min(bounds.min_length, _LONGEST),
        "maxLength": bounds.max_length,
        "pattern": bounds.pattern,
    }
    return {key: value for key, value in found.items() if value is not None}


def _tagged(model: UnionModel, member: Type, value: Example) -> Example:
    """The value with the tag that tells its member apart."""
    match model.object:
        case TagRule(path=(property,), members=members) if isinstance(value, dict):
            tag = next((tag for tag, target in members.items() if target == member), None)
            return value if tag is None else {property: tag} | value | {property: tag}
        case TagRule() | FitRule() | OnlyRule() | None:
            return value
