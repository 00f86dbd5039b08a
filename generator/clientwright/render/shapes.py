"""What a decoder has to know of a type: whether its values stay as they are, and what to say when one is wrong."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import assert_never

from clientwright.ir.types import (
    AliasModel,
    AnyType,
    ArrayType,
    BinaryType,
    EnumType,
    KeysRule,
    MapType,
    Model,
    ModelRef,
    NullableType,
    ObjectModel,
    ObjectRule,
    OnlyRule,
    PrimitiveType,
    Scalar,
    TagRule,
    Type,
    UnionModel,
)


@dataclass(slots=True)
class Shapes:
    """Answers about the types of one API."""

    models: Mapping[str, Model]
    _pure: dict[str, bool] = field(default_factory=dict[str, bool])

    def bare(self, type: Type) -> tuple[Type, bool]:
        """A type without null and without the aliases of scalars that hide it, and whether null was there."""
        nullable = False
        seen: set[str] = set()
        while True:
            if isinstance(type, NullableType):
                type, nullable = type.inner, True
                continue
            model = self.models[type.id] if isinstance(type, ModelRef) else None
            if not isinstance(model, AliasModel) or model.id in seen:
                return type, nullable
            inner = model.type.inner if isinstance(model.type, NullableType) else model.type
            if isinstance(inner, ArrayType | MapType):
                return (type, nullable) if not self.pure(type) else (inner, nullable or inner is not model.type)
            seen.add(model.id)
            type = model.type

    def pure(self, type: Type) -> bool:
        """Whether values of the type are kept as they are parsed: no model is anywhere inside."""
        match type:
            case AnyType() | PrimitiveType() | EnumType() | BinaryType():
                return True
            case ArrayType():
                return self.pure(type.items)
            case MapType():
                return self.pure(type.values)
            case NullableType():
                return self.pure(type.inner)
            case ModelRef():
                if type.id not in self._pure:
                    self._pure[type.id] = False  # While it is being found out: a type inside itself needs a function.
                    self._pure[type.id] = self._pure_model(self.models[type.id])
                return self._pure[type.id]
            case _:
                assert_never(type)

    def _pure_model(self, model: Model) -> bool:
        match model:
            case ObjectModel():
                return False
            case UnionModel():
                return not model.array and not model.object and all(self.pure(each) for each in model.scalars.values())
            case AliasModel():
                return self.pure(model.type)
            case _:
                assert_never(model)

    def scalars(self, ref: ModelRef) -> tuple[Type, ...]:
        """The members of a union that is kept as it is; empty when it is no union."""
        model = self.models[ref.id]
        return tuple(model.scalars.values()) if isinstance(model, UnionModel) else ()

    def expected(self, type: Type) -> str:
        """In words, what a value should be: ``integer or null``. An integer comes first, as the runtime wants it."""
        return _either(self._kinds(type))

    def expected_of(self, model: UnionModel) -> str:
        """In words, what a value of a union should be."""
        kinds = [kind for each in model.scalars.values() for kind in self._kinds(each)]
        if model.array is not None:
            kinds.append("array")
        if model.object is not None:
            kinds.append(_object(model.object))
        return _either(kinds)

    def _kinds(self, type: Type) -> list[str]:
        inner, nullable = self.bare(type)
        return self._bare_kinds(inner) + (["null"] if nullable else [])

    def _bare_kinds(self, type: Type) -> list[str]:
        match type:
            case PrimitiveType():
                return [type.kind]
            case EnumType():
                return list(type.base) if type.open else _values(type.values)
            case AnyType():
                return ["value"]
            case BinaryType():
                return ["string"]
            case ArrayType():
                return ["array"]
            case MapType():
                return ["object"]
            case NullableType():
                return self._kinds(type)
            case ModelRef():
                model = self.models[type.id]
                match model:
                    case ObjectModel():
                        return ["object"]
                    case UnionModel():
                        return [self.expected_of(model)]
                    case AliasModel():
                        inner = model.type.inner if isinstance(model.type, NullableType) else model.type
                        return ["array" if isinstance(inner, ArrayType) else "object"]
                    case _:
                        assert_never(model)
            case _:
                assert_never(type)


def _either(kinds: list[str]) -> str:
    if not kinds:
        return "value"  # A union whose members the status tells apart, of what a call returns.
    found = sorted(dict.fromkeys(kinds), key=lambda kind: (kind == "null", kind != "integer"))
    return found[0] if len(found) == 1 else f"{', '.join(found[:-1])} or {found[-1]}"


def _values(values: tuple[Scalar, ...]) -> list[str]:
    shown = [json.dumps(value, ensure_ascii=False) for value in values]
    return shown if len(shown) <= 6 else [f"one of {', '.join(shown[:5])}, ... ({len(shown)} values)"]


def _object(rule: ObjectRule) -> str:
    match rule:
        case TagRule():
            tags = _either(_values(tuple(rule.members)))
            return f"object whose {json.dumps(rule.property, ensure_ascii=False)} is {tags}"
        case KeysRule():
            return "object with the keys of a member"
        case OnlyRule():
            return "object"
        case _:
            assert_never(rule)
