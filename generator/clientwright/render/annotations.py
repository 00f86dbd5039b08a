"""Types as annotations: what a field holds, what a caller may give, and what has to be imported for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, assert_never

from msgspec import Struct, field

from clientwright.ir.types import (
    AliasModel,
    AnyType,
    ArrayType,
    BinaryType,
    EnumType,
    FitRule,
    MapType,
    Model,
    ModelRef,
    NullableType,
    ObjectModel,
    OnlyRule,
    PrimitiveType,
    Scalar,
    TagRule,
    TupleType,
    Type,
    UnionModel,
)
from clientwright.layout import Package
from clientwright.names.forms import has_unknown, input_form, takes_others
from clientwright.render.imports import Imports
from clientwright.render.python.expressions import (
    NONE,
    Call,
    Display,
    Entry,
    Expression,
    Subscript,
    Word,
    dotted,
    members_of,
    string,
    union,
)
from clientwright.render.python.expressions import constant as scalar

BUILTINS: Final = frozenset(("str", "int", "float", "bool", "bytes", "list", "dict", "tuple"))
"""The builtin types that annotations use: a field called so hides the type in its class (see ``shadowed``)."""
STANDARD: Final = {
    **dict.fromkeys(("datetime", "date", "time", "timedelta"), "datetime"),
    "UUID": "uuid",
    "Decimal": "decimal",
}
"""The types of the standard library that stand for formats, and their modules."""
ANY: Final = Word("Any")
_PRIMITIVES: Final = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
_TYPES: Final = _PRIMITIVES | {"array": "list", "object": "dict"}


_MOST_BARS: Final = 100
"""Members of a union that are written with bars between them."""


class Annotations(Struct):
    """Writes annotations for one emitted module.

    Models are named ``models.Run``, which loads nothing and makes cycles harmless (see ``_base``); ``module`` is the
    module below ``models`` that is written: those in it are named as they are. It is empty elsewhere, where annotations
    say nothing to decoders. ``shadowed`` are the builtins that the class being written hides by a field of that name,
    ``hidden`` the other types that anything in the module does.
    """

    package: Package
    imports: Imports
    module: str = ""
    start: str = ".."
    models_name: str = "models"
    shadowed: frozenset[str] = field(default_factory=frozenset[str])
    hidden: frozenset[str] = field(default_factory=frozenset[str])
    circle: int | None = None
    """The circle of names that the definition being written is part of (see ``Package.circles``)."""
    evaluated: bool = False
    """Whether what is written is evaluated at once, so that names of the module may not be there yet."""

    def field(self, type: Type) -> Expression:
        """What a field of a dataclass or a result holds: what was received, unknown values of an enum included."""
        return self._union(self._received(type))

    def input(self, type: Type) -> Expression:
        """What a key of a TypedDict takes."""
        return self._union(self._given(type))

    def argument(self, type: Type) -> Expression:
        """What a keyword argument takes: as ``input``."""
        return self._union(self._given(type))

    def boolean(self) -> Expression:
        """What is true or false."""
        return self._builtin("bool")

    def text(self) -> Expression:
        """A text."""
        return self._builtin("str")

    def bytes(self) -> Expression:
        """Bytes."""
        return self._builtin("bytes")

    def optional(self, annotation: Expression) -> Expression:
        """The annotation of something that may be left out: ``X | Unset``."""
        if annotation == ANY:
            return annotation  # `Any | Unset` would say less, not more.
        return union((annotation, Word(self.imports.runtime("Unset"))))

    def absent(self) -> Expression:
        """The annotation of what nothing may be."""
        return Word(self.imports.runtime("Unset"))

    def alias(self, model: UnionModel | AliasModel) -> Expression:
        """The value of the alias of a union or of a named type, in the form in which it is received."""
        if isinstance(model, AliasModel):
            same = self._form(model) == "same"
            return self._union(self._alone(model.type) if same else self._received(model.type))
        members = [part for member in model.members for part in self._received(member)]
        return self._ruled(self._union([*members, *self._unknown(model)]), model)

    def input_alias(self, model: UnionModel | AliasModel) -> Expression:
        """The value of the alias ``XDict`` or ``XInput``, in the form in which it is given."""
        if isinstance(model, AliasModel):
            return self._union(self._given(model.type))
        if self._form(model) == "beside":
            refs = [member.id for member in model.members if isinstance(member, ModelRef)]
            return self._union(self._named(id, self.package.names.models[id].input) for id in refs)
        members = [part for member in model.members for part in self._given(member)]
        return self._union([*members, *self._unknown(model)])

    def others(self, model: ObjectModel) -> Expression:
        """``Mapping[str, ...]``: any dict for a model, of whose fields only the type is said."""
        types = [one.type for one in model.properties if one.given]
        values = [part for each in (*types, model.additional or AnyType()) for part in self._given(each)]
        return Subscript(Word(self.imports.abc("Mapping")), (self._builtin("str"), self._union(values)))

    def keys(self, model: ObjectModel) -> Expression:
        """The TypedDicts of a class and of those that inherit from it."""
        return self._union(self._named(id, self.package.names.models[id].keys) for id in self._family(model))

    def _family(self, model: Model) -> Iterator[str]:
        """The ids of a model and of those that inherit from it."""
        yield model.id
        children = model.children if isinstance(model, ObjectModel) else None
        for child in children.members.values() if children is not None else ():
            yield from self._family(self._model(child))

    def name(self, id: str) -> Expression:
        """The class or alias of a model, imported."""
        return self._named(id, self.package.names.models[id].type.python)

    def _union(self, parts: Iterable[Expression]) -> Expression:
        """Operands joined, each once, ``None`` last."""
        found = dict.fromkeys(parts)
        if not found:
            return Word(self.imports.typing("Never"))
        if NONE in found and len(found) > 1:
            found.pop(NONE)
            found[NONE] = None
        if ANY in found:  # `Any | X` is Any to every type checker.
            return ANY
        joined = union(found)
        # Bars nest: some thousands are too deep for Python, and each is a union made anew where they are evaluated.
        if len(members_of(joined)) > _MOST_BARS:
            return Subscript(Word(self.imports.typing("Union")), members_of(joined))
        return joined

    def _received(self, type: Type) -> list[Expression]:
        match type:
            case EnumType():
                return self._choice(type)
            case ArrayType():
                return [Subscript(self._builtin("list"), (self.field(type.items),))]
            case TupleType():
                return [Subscript(self._builtin("tuple"), tuple(map(self.field, type.items)))]
            case MapType():
                held = Subscript(self._builtin("dict"), (self._builtin("str"), self.field(type.values)))
                return [self.marked(held, "CLOSED") if type.is_empty and self.module else held]
            case NullableType():
                return [*self._received(type.inner), NONE]
            case ModelRef():
                model = self._model(type)
                wider = self._widened(_enum_behind(model, self.package)) if isinstance(model, AliasModel) else []
                return [self.name(type.id), *wider]
            case AnyType() | PrimitiveType() | BinaryType():
                return [self._scalar(type)]
            case _:
                assert_never(type)

    def _alone(self, type: Type) -> list[Expression]:
        """What is received of a named type; a choice is widened where it is used, not where it is named."""
        if isinstance(type, NullableType):
            return [*self._alone(type.inner), NONE]
        return self._literal(type) if isinstance(type, EnumType) and not type.open else self._received(type)

    def _choice(self, type: EnumType) -> list[Expression]:
        """Constants, and the types that a value has which the description does not know."""
        parts = [*self._literal(type), *self._widened(type)]
        if not (type.open and self.module):
            return parts
        open_to = [self._builtin(_TYPES[base]) for base in type.base if base in _TYPES]
        return [self.marked(self._union(parts), "Open", open_to)]

    def _given(self, type: Type) -> list[Expression]:
        match type:
            case EnumType():
                return [*self._literal(type), *(self._widened(type) if type.open else [])]
            case ArrayType():
                return [Subscript(Word(self.imports.abc("Sequence")), (self.input(type.items),))]
            case TupleType():
                return [Subscript(self._builtin("tuple"), tuple(map(self.input, type.items)))]
            case MapType():
                mapping = Word(self.imports.abc("Mapping"))
                return [Subscript(mapping, (self._builtin("str"), self.input(type.values)))]
            case NullableType():
                return [*self._given(type.inner), NONE]
            case ModelRef():
                return self._given_model(type)
            case PrimitiveType() if type.python:
                return [self._standard(type.python), self._builtin(_PRIMITIVES[type.kind])]
            case AnyType() | PrimitiveType() | BinaryType():
                return [self._scalar(type)]
            case _:
                assert_never(type)

    def _given_model(self, ref: ModelRef) -> list[Expression]:
        form = self._form(self._model(ref)) if ref.id in self.package.inputs else "same"
        names = [] if form == "instead" else [self.name(ref.id)]
        if form != "same":
            names.append(self._named(ref.id, self.package.names.models[ref.id].input))
        return names

    def _scalar(self, type: AnyType | PrimitiveType | BinaryType) -> Expression:
        match type:
            case AnyType():
                return Word(self.imports.typing("Any"))
            case BinaryType():
                return self._builtin("bytes")
            case PrimitiveType(kind="null"):
                return NONE
            case PrimitiveType() if type.python:
                name = self._standard(type.python)
                return self.marked(name, "NUMBER") if type.kind == "number" and self.module else name
            case PrimitiveType():
                return self._builtin(_PRIMITIVES[type.kind])
            case _:
                assert_never(type)

    def _literal(self, type: EnumType) -> list[Expression]:
        """``Literal[...]``; numbers with a fraction cannot stand in one (PEP 586) and are ``float``."""
        whole = [scalar(value) for value in type.values if value is not None and not isinstance(value, float)]
        parts: list[Expression] = []
        if whole:
            parts.append(Subscript(Word(self.imports.typing("Literal")), tuple(dict.fromkeys(whole))))
        broken = [scalar(value) for value in type.values if isinstance(value, float)]
        if broken and self.module:
            parts.append(self.marked(self._builtin("float"), "Values", broken))
        elif broken:
            parts.append(self._builtin("float"))
        return [*parts, *([NONE] if None in type.values else [])]

    def _widened(self, type: EnumType | None) -> list[Expression]:
        """The types that an unknown value of an enum can have; a constant has none."""
        if type is None or (len(type.values) == 1 and not type.open):
            return []
        kinds = [_kind(value) for value in type.values if value is not None]
        if type.open:
            kinds += [_PRIMITIVES[base] for base in type.base if base in _PRIMITIVES]
        return [self._builtin(kind) for kind in dict.fromkeys(kinds) if kind != "bool" or type.open]

    def _ruled(self, union: Expression, model: UnionModel) -> Expression:
        """The union, and the rule that tells its objects apart."""
        match model.object:
            case TagRule(path=path):
                names = tuple(map(string, path))
                others = (self._others(model.object),) if model.object.others else ()
                name = names[0] if len(names) == 1 else Display("(", names)
                return self.marked(union, "Tag", (name, self.tags(model.object), *others))
            case FitRule(members=members):
                return self.marked(union, "Fit", map(self.field, members))
            case OnlyRule() | None:
                return union
            case _:
                assert_never(model.object)

    def tags(self, rule: TagRule) -> Expression:
        """The members that a tag leads to, by its values."""
        return Display("{", tuple(Entry(scalar(tag), self.name(ref.id)) for tag, ref in rule.members.items()))

    def _others(self, rule: TagRule) -> Expression:
        """What an object without the tag is: one type, or what fits, of all members if nothing is said."""
        if len(rule.others) == 1:
            return self.field(rule.others[0])
        told = set(rule.members.values()) == set(rule.others)
        return Call(Word(self.imports.mark("Fit")), () if told else tuple(map(self.field, rule.others)))

    def marked(self, annotation: Expression, mark: str, given: Iterable[Expression] | None = None) -> Expression:
        """``Annotated[...]`` with what types cannot say: a mark, called with what it is given."""
        return self.annotated(annotation, [self.mark(mark, given)])

    def mark(self, mark: str, given: Iterable[Expression] | None = None) -> Expression:
        """A mark, called with what it is given."""
        name = Word(self.imports.mark(mark))
        return name if given is None else Call(name, tuple(given))

    def annotated(self, annotation: Expression, marks: Sequence[Expression]) -> Expression:
        """``Annotated[...]`` with marks, beside those that are there; the annotation alone without any."""
        if not marks:
            return annotation
        annotated = Word(self.imports.typing("Annotated"))
        if isinstance(annotation, Subscript) and annotation.value == annotated:
            return Subscript(annotated, (*annotation.indices, *marks))
        return Subscript(annotated, (annotation, *marks))

    def _unknown(self, model: UnionModel) -> list[Expression]:
        name = "UnknownEvent" if model.events else "Unknown"
        return [Word(self.imports.runtime(name))] if has_unknown(model) else []

    def _form(self, model: Model) -> str:
        return input_form(model, self.package.api.models)

    def _model(self, ref: ModelRef) -> Model:
        return self.package.api.models[ref.id]

    def _named(self, id: str, name: str) -> Expression:
        if self.package.names.models[id].module == self.module and not self.evaluated:
            return Word(name)
        models = f"models as {self.models_name}" if self.module and self.models_name != "models" else "models"
        written = self.imports.add(f"{self.start}_base", models).rpartition(" ")[2]
        if self.circle is not None and self.package.circles.get(id) == self.circle and self._is_alias(id, name):
            # An alias that pyright is just looking at it knows by its module alone.
            return dotted(written, self.package.names.models[id].module, name)
        return dotted(written, name)

    def _is_alias(self, id: str, name: str) -> bool:
        model = self.package.api.models[id]
        if not isinstance(model, ObjectModel):
            return True
        named = self.package.names.models[id]
        family = model.children is not None and name == named.input
        return family or (takes_others(model) and name == named.keys)

    def _standard(self, name: str) -> Expression:
        """A type of the standard library."""
        home = STANDARD[name]
        if name in self.hidden:
            self.imports.add(home, f"{name} as _{name}")
            return Word(f"_{name}")
        return Word(self.imports.add(home, name, typing_only=not self.module))

    def _builtin(self, name: str) -> Expression:
        return dotted(self.imports.module("builtins"), name) if name in self.shadowed else Word(name)


def constant(type: Type, package: Package) -> Expression | None:
    """The only value that a type has; None when it has several."""
    if isinstance(type, ModelRef):
        model = package.api.models[type.id]
        behind = _enum_behind(model, package) if isinstance(model, AliasModel) else None
        type = behind if behind is not None else type
    if isinstance(type, EnumType) and len(type.values) == 1 and not type.open:
        return scalar(type.values[0])
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
