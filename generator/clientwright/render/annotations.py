"""Types as annotations: what a field holds, what a caller may give, and what has to be imported for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, assert_never

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
    PrimitiveType,
    Scalar,
    Type,
    UnionModel,
)
from clientwright.layout import Package
from clientwright.names.forms import has_unknown, input_form
from clientwright.render.imports import Imports
from clientwright.render.literals import text

BUILTINS: Final = frozenset(("str", "int", "float", "bool", "bytes", "list", "dict"))
"""The builtin types that annotations use: a field called so hides the type in its class (see ``shadowed``)."""
_PRIMITIVES: Final = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}


@dataclass(slots=True)
class Annotations:
    """Writes annotations for one emitted module.

    ``module`` is the module below ``models`` that is written; its own models are named as they are, and those of
    other modules as ``models.Run``, looked up when needed, which makes cycles harmless. Elsewhere ``module`` is
    empty and models are imported by name, for type checkers only. ``shadowed`` are the builtins that the class
    being written hides by a field of that name.
    """

    package: Package
    imports: Imports
    module: str = ""
    models_name: str = "models"
    shadowed: frozenset[str] = field(default_factory=frozenset[str])

    def field(self, type: Type) -> str:
        """What a field of a dataclass or a result holds: what was received, unknown values of an enum included."""
        return _union(self._received(type))

    def input(self, type: Type) -> str:
        """What a key of a TypedDict takes."""
        return _union(self._given(type))

    def argument(self, type: Type) -> str:
        """What a keyword argument takes: as ``input``."""
        return _union(self._given(type))

    def boolean(self) -> str:
        """What is true or false."""
        return self._builtin("bool")

    def optional(self, annotation: str) -> str:
        """The annotation of something that may be left out: ``X | Unset``."""
        if annotation in ("Any", "typing.Any"):
            return annotation  # `Any | Unset` would say less, not more.
        return f"{annotation} | {self.imports.runtime('Unset')}"

    def alias(self, model: UnionModel | AliasModel) -> str:
        """The value of the alias of a union or of a named type, in the form in which it is received."""
        if isinstance(model, AliasModel):
            return _union(self._given(model.type) if self._form(model) == "same" else self._received(model.type))
        members = [part for member in model.members for part in self._received(member)]
        return _union([*members, *self._unknown(model)])

    def input_alias(self, model: UnionModel | AliasModel) -> str:
        """The value of the alias ``XDict`` or ``XInput``, in the form in which it is given."""
        if isinstance(model, AliasModel):
            return _union(self._given(model.type))
        if self._form(model) == "beside":
            refs = [member.id for member in model.members if isinstance(member, ModelRef)]
            return _union(self._named(id, self.package.names.models[id].input) for id in refs)
        members = [part for member in model.members for part in self._given(member)]
        return _union([*members, *self._unknown(model)])

    def name(self, id: str) -> str:
        """The class or alias of a model, imported."""
        return self._named(id, self.package.names.models[id].type.python)

    def _received(self, type: Type) -> list[str]:
        match type:
            case EnumType():
                return [*self._literal(type), *self._widened(type)]
            case ArrayType():
                return [f"{self._builtin('list')}[{self.field(type.items)}]"]
            case MapType():
                return [f"{self._builtin('dict')}[{self._builtin('str')}, {self.field(type.values)}]"]
            case NullableType():
                return [*self._received(type.inner), "None"]
            case ModelRef():
                model = self._model(type)
                wider = self._widened(_enum_behind(model, self.package)) if isinstance(model, AliasModel) else []
                return [self.name(type.id), *wider]
            case AnyType() | PrimitiveType() | BinaryType():
                return [self._scalar(type)]
            case _:
                assert_never(type)

    def _given(self, type: Type) -> list[str]:
        match type:
            case EnumType():
                return [*self._literal(type), *(self._widened(type) if type.open else [])]
            case ArrayType():
                return [f"{self.imports.abc('Sequence')}[{self.input(type.items)}]"]
            case MapType():
                return [f"{self.imports.abc('Mapping')}[{self._builtin('str')}, {self.input(type.values)}]"]
            case NullableType():
                return [*self._given(type.inner), "None"]
            case ModelRef():
                return self._given_model(type)
            case AnyType() | PrimitiveType() | BinaryType():
                return [self._scalar(type)]
            case _:
                assert_never(type)

    def _given_model(self, ref: ModelRef) -> list[str]:
        form = self._form(self._model(ref)) if ref.id in self.package.inputs else "same"
        names = [] if form == "instead" else [self.name(ref.id)]
        if form != "same":
            names.append(self._named(ref.id, self.package.names.models[ref.id].input))
        return names

    def _scalar(self, type: AnyType | PrimitiveType | BinaryType) -> str:
        match type:
            case AnyType():
                return self.imports.typing("Any")
            case BinaryType():
                return self._builtin("bytes")
            case PrimitiveType(kind="null"):
                return "None"
            case PrimitiveType():
                return self._builtin(_PRIMITIVES[type.kind])
            case _:
                assert_never(type)

    def _literal(self, type: EnumType) -> list[str]:
        """``Literal[...]``; numbers with a fraction cannot stand in one (PEP 586) and are ``float``."""
        shown = [literal(value) for value in type.values if value is not None and not isinstance(value, float)]
        parts = [f"{self.imports.typing('Literal')}[{', '.join(dict.fromkeys(shown))}]"] if shown else []
        if any(isinstance(value, float) for value in type.values):
            parts.append(self._builtin("float"))
        return [*parts, *(["None"] if None in type.values else [])]

    def _widened(self, type: EnumType | None) -> list[str]:
        """The types that an unknown value of an enum can have; a constant has none."""
        if type is None or (len(type.values) == 1 and not type.open):
            return []
        kinds = [_kind(value) for value in type.values if value is not None]
        if type.open:
            kinds += [_PRIMITIVES[base] for base in type.base if base in _PRIMITIVES]
        return [self._builtin(kind) for kind in dict.fromkeys(kinds) if kind != "bool"]

    def _unknown(self, model: UnionModel) -> list[str]:
        name = "UnknownEvent" if model.events else "Unknown"
        return [self.imports.runtime(name)] if has_unknown(model) else []

    def _form(self, model: Model) -> str:
        return input_form(model, self.package.api.models)

    def _model(self, ref: ModelRef) -> Model:
        return self.package.api.models[ref.id]

    def _named(self, id: str, name: str) -> str:
        module = self.package.names.models[id].module
        if not self.module:
            return self.imports.add(f"..models.{module}", name, typing_only=True)
        if module == self.module:
            return name
        self.imports.add("..", "models" if self.models_name == "models" else f"models as {self.models_name}")
        return f"{self.models_name}.{name}"

    def _builtin(self, name: str) -> str:
        return f"{self.imports.module('builtins')}.{name}" if name in self.shadowed else name


def literal(value: Scalar) -> str:
    """A JSON scalar as Python source."""
    return text(value) if isinstance(value, str) else repr(value)


def constant(type: Type, package: Package) -> str | None:
    """The only value that a type has, as source; None when it has several."""
    if isinstance(type, ModelRef):
        model = package.api.models[type.id]
        behind = _enum_behind(model, package) if isinstance(model, AliasModel) else None
        type = behind if behind is not None else type
    if isinstance(type, EnumType) and len(type.values) == 1 and not type.open:
        return literal(type.values[0])
    return None


def _enum_behind(model: Model, package: Package) -> EnumType | None:
    """The enum that an alias stands for, through other aliases and through null."""
    seen: set[str] = set()
    while isinstance(model, AliasModel) and model.id not in seen:
        seen.add(model.id)
        type = model.type.inner if isinstance(model.type, NullableType) else model.type
        if isinstance(type, EnumType):
            return type
        if not isinstance(type, ModelRef):
            return None
        model = package.api.models[type.id]
    return None


def _union(parts: Iterable[str]) -> str:
    """Operands joined, each once, ``None`` last."""
    found = dict.fromkeys(parts)
    if "None" in found and len(found) > 1:
        found.pop("None")
        found["None"] = None
    # `Any | X` is Any to every type checker.
    return "Any" if "Any" in found else " | ".join(found)


def _kind(value: Scalar) -> str:
    match value:
        case bool():
            return "bool"
        case str():
            return "str"
        case int():
            return "int"
        case float() | None:
            return "float"
        case _:
            assert_never(value)
