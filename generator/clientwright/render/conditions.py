"""When a value is wrong, as the conditions of an ``if`` in emitted code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, assert_never

from clientwright.ir.types import (
    AnyType,
    ArrayType,
    BinaryType,
    EnumType,
    MapType,
    ModelRef,
    NullableType,
    PrimitiveType,
    Scalar,
    Type,
)
from clientwright.render.constants import Constants
from clientwright.render.imports import Imports
from clientwright.render.literals import flat
from clientwright.render.shapes import Shapes

CODEC: Final = ".._runtime.wire.codec"
UNSET: Final = ".._runtime.wire.unset"
_TYPES: Final = {"string": ("str",), "integer": ("int",), "number": ("float", "int")}


@dataclass(slots=True)
class Conditions:
    """Writes conditions for one codec module."""

    shapes: Shapes
    imports: Imports
    constants: Constants

    def guards(self, name: str, *, nullable: bool, optional: bool) -> list[str]:
        """The conditions that keep null and absence out of a check."""
        found = [f"{name} is not None"] if nullable else []
        return [*found, f"{name} is not {self.imports.add(UNSET, 'UNSET')}"] if optional else found

    def wrong(self, name: str, type: Type, label: str) -> list[str] | None:
        """What holds, all of it, when ``name`` is not of the type; None when that takes more than an ``if``.

        An empty list: nothing is ever wrong. ``type`` is bare (``Shapes.bare``); ``label`` names its constants.
        """
        match type:
            case AnyType():
                return []
            case PrimitiveType():
                return _not(name, type.kind)
            case BinaryType():
                return _not(name, "string")
            case EnumType():
                return self._enum(name, type, label)
            case ArrayType():
                return [f"type({name}) is not {self.array()}"] if self._any(type.items) else None
            case MapType():
                return [f"type({name}) is not {self.object()}"] if self._any(type.values) else None
            case ModelRef():
                return self._union(name, type, label)
            case NullableType():
                raise TypeError("null has been taken out")
            case _:
                assert_never(type)

    def array(self) -> str:
        """``ARRAY``, imported."""
        return self.imports.add(CODEC, "ARRAY")

    def object(self) -> str:
        """``OBJECT``, imported."""
        return self.imports.add(CODEC, "OBJECT")

    def _any(self, type: Type) -> bool:
        return isinstance(self.shapes.bare(type)[0], AnyType)

    def _union(self, name: str, ref: ModelRef, label: str) -> list[str] | None:
        if not self.shapes.pure(ref):
            return None
        found: dict[str, None] = {}
        for member in self.shapes.scalars(ref):
            inner, nullable = self.shapes.bare(member)
            parts = self.wrong(name, inner, label)
            if parts is None:
                return None
            found.update(dict.fromkeys([*parts, *([f"{name} is not None"] if nullable else [])]))
        return list(found)

    def _enum(self, name: str, type: EnumType, label: str) -> list[str]:
        if type.open:
            return list(dict.fromkeys(part for kind in type.base for part in _not(name, kind)))
        if len(type.values) == 1:
            return _not_constant(name, type.values[0])
        texts = [value for value in type.values if isinstance(value, str)]
        numbers = [value for value in type.values if isinstance(value, int | float) and not isinstance(value, bool)]
        parts: list[str] = []
        if texts:
            parts.append(f"(type({name}) is not str or {name} not in {self._set(label, texts)})")
        if numbers:
            kinds = f"type({name}) is not int and type({name}) is not float"
            parts.append(f"({kinds} or {name} not in {self._set(label, numbers)})")
        others = [value for value in type.values if value is None or isinstance(value, bool)]
        return parts + [f"{name} is not {value}" for value in others]

    def _set(self, label: str, values: list[Scalar] | list[str] | list[int | float]) -> str:
        return self.constants.frozenset(f"_{label.upper()}", [flat(value) for value in dict.fromkeys(values)])


def _not(name: str, kind: str) -> list[str]:
    if kind == "null":
        return [f"{name} is not None"]
    if kind == "boolean":
        return [f"{name} is not True", f"{name} is not False"]
    if kind in ("array", "object"):
        return [f"type({name}) is not {'list' if kind == 'array' else 'dict'}"]
    return [f"type({name}) is not {each}" for each in _TYPES[kind]]


def _not_constant(name: str, value: Scalar) -> list[str]:
    if value is None or isinstance(value, bool):
        return [f"{name} is not {value}"]
    if isinstance(value, str):
        return [f"{name} != {flat(value)}"]
    differs = f"{name} != {flat(value)}"
    # True == 1 in Python, not in JSON.
    return [f"(type({name}) is bool or {differs})" if value in (0, 1) else differs]
