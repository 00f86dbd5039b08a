"""``models``: dataclasses, the TypedDicts that may be given instead, and aliases for everything else."""

from __future__ import annotations

import keyword
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final, assert_never

from clientwright.ir.types import NOTHING, AliasModel, AnyType, Model, ObjectModel, PrimitiveType, Property, UnionModel
from clientwright.layout import ModelModule, Package
from clientwright.names.forms import input_form, takes_others
from clientwright.names.table import Names
from clientwright.render.annotations import BUILTINS, Annotations, constant
from clientwright.render.constants import Constants
from clientwright.render.docs import docstring, plain
from clientwright.render.imports import Imports, imported
from clientwright.render.literals import text
from clientwright.render.python.expressions import (
    Call,
    Display,
    Entry,
    Expression,
    Keyword,
    Lambda,
    Subscript,
    Word,
    string,
    union,
)
from clientwright.render.python.statements import Assignment, Class, printed
from clientwright.render.runtime import home
from clientwright.render.templates import Templates
from clientwright.render.views import Definition, Field, LaterView, LazyEntry, LazyModule
from clientwright.render.views import ModelModule as ModuleView

_INDENT: Final = 4
"""The columns before what stands in a block."""


def render_models(package: Package, templates: Templates) -> dict[str, str]:
    """``models/__init__.py`` and a module for each named schema."""
    imports: list[str] = []
    entries: list[LazyEntry] = []
    texts = {"_later.py": templates.render("_later.py.jinja", _later(package))}
    for module in package.models:
        view = _Module(package, module).view()
        texts[f"models/{module.name}.py"] = templates.render("models/model.py.jinja", view)
        names = sorted(one.name for one in view.definitions if not one.name.startswith("_"))
        lines = imported(f".{module.name}", [f"{name} as {name}" for name in names], _INDENT)
        imports += [line[_INDENT:] for line in lines]
        entries.append(LazyEntry(module=text(f".{module.name}"), names=text(" ".join(names))))
    index = LazyModule(imports=tuple(imports), entries=tuple(entries))
    return {"models/__init__.py": templates.render("models/__init__.py.jinja", index), **texts}


def _later(package: Package) -> LaterView:
    """``_later.py``, which knows the modules of the aliases that lead back to themselves."""
    models = [package.api.models[id] for id in package.circles]
    aliases = [model.id for model in models if takes_others(model) or not isinstance(model, ObjectModel)]
    modules = sorted({package.names.models[id].module for id in aliases})
    made = Call(Word("References"), (Word("__package__"), *map(string, modules)))
    return LaterView(references=home("References", "."), models=printed(Assignment("models", made), _INDENT))


@dataclass(slots=True)
class _Module:
    """Writes one module."""

    package: Package
    module: ModelModule
    imports: Imports = field(default_factory=Imports)
    annotations: Annotations = field(init=False)

    def __post_init__(self) -> None:
        fields = [one for model in self.module.models if isinstance(model, ObjectModel) for one in model.properties]
        hidden = any(one.wire_name == "models" for one in fields)
        self.annotations = Annotations(
            self.package, self.imports, module=self.module.name, models_name="_models" if hidden else "models"
        )

    def view(self) -> ModuleView:
        """Everything the template prints."""
        first, *others = [one for model in self.module.models for one in self._definitions(model)]
        # black leaves one empty line between imports and what is no class.
        definitions = (replace(first, apart=not first.is_assignment), *others)
        return ModuleView(imports=self.imports.text, definitions=definitions)

    def _definitions(self, model: Model) -> list[Definition]:
        given = model.id in self.package.inputs and input_form(model, self.package.api.models) != "same"
        match model:
            case ObjectModel():
                found = [self._dataclass(model)]
                return [*found, *self._typed_dicts(model)] if given else found
            case UnionModel() | AliasModel():
                return list(self._aliases(model, given))
            case _:
                assert_never(model)

    def _aliases(self, model: UnionModel | AliasModel, given: bool) -> Iterator[Definition]:
        named = self.package.names.models[model.id]
        self.annotations.evaluated = True
        self.annotations.circle = self.package.circles.get(model.id)
        yield self._alias(model, named.type.python, self.annotations.alias(model), self._documentation(model))
        if given:
            said = f"What may be given for ``{named.type.python}``."
            yield self._alias(model, named.input, self.annotations.input_alias(model), said)
        self.annotations.evaluated = False

    def _alias(self, model: Model, name: str, value: Expression, doc: str) -> Definition:
        alias = Word(self.imports.typing("TypeAlias"))
        return Definition(
            name=name,
            doc=docstring(doc, 0),
            is_assignment=True,
            text=printed(Assignment(name, value, alias)),
            deprecated=model.deprecated,
        )

    def _dataclass(self, model: ObjectModel) -> Definition:
        self.imports.add("dataclasses", "dataclass")
        self.annotations.shadowed = frozenset(
            one.python for one in self.package.names.models[model.id].fields.values() if one.python in BUILTINS
        )
        self.annotations.circle = None  # A dataclass stands for itself, whatever its fields lead to.
        fields = [self._field(model, one) for one in model.properties]
        extra = extra_field(model, self.package.names)
        values = self.annotations.field(AnyType() if model.additional is None else model.additional)
        key = self.annotations.field(PrimitiveType(kind="string"))
        annotation: Expression = Subscript(Word(self.imports.abc("Mapping")), (key, values))
        if model.additional is None:
            annotation = self.annotations.marked(annotation, "CLOSED")
        fields.append(_field(extra, "", annotation, Word(self.imports.runtime("NO_EXTRA")), ""))
        self.annotations.shadowed = frozenset()
        return Definition(
            name=self.package.names.models[model.id].type.python,
            doc=docstring(self._documentation(model), 4),
            is_dataclass=True,
            fields=tuple(fields),
            deprecated=model.deprecated,
        )

    def _field(self, model: ObjectModel, one: Property) -> Field:
        name = self.package.names.models[model.id].fields[one.wire_name].python
        annotation = self.annotations.field(one.type) if one.type != NOTHING else self.annotations.absent()
        default = constant(one.type, self.package)
        marks: list[Expression] = []
        given = model.id in self.package.inputs
        if one.type == NOTHING:
            default = Word(self.imports.runtime("UNSET"))
        elif not one.required or (one.write_only and not given):
            annotation, default = self.annotations.optional(annotation), Word(self.imports.runtime("UNSET"))
        elif one.write_only:
            marks.append(self.annotations.mark("WRITE_ONLY"))
        elif (only := Constants(self.package.api.models).default(one)) is not None:
            marks.append(self.annotations.mark("CONSTANT"))
            default = self._made(only)
        if one.read_only and given:
            # Who makes one for a request leaves it out; who reads one has it.
            marks.append(self.annotations.mark("READ_ONLY"))
            default = Word(self.imports.runtime("ABSENT")) if default is None else default
        if name != one.wire_name:
            marks.append(self.annotations.mark("Wire", (string(one.wire_name),)))
        doc = docstring(property_doc(one), 4)
        shown = self.annotations.annotated(annotation, marks)
        return _field(name, one.wire_name, shown, default, doc, deprecated=one.deprecated)

    def _made(self, value: Expression) -> Expression:
        """A default that each model has an own copy of."""
        self.imports.add("dataclasses", "field as _field")
        return Call(Word("_field"), (Keyword("default_factory", Lambda((), value)),))

    def _typed_dicts(self, model: ObjectModel) -> Iterator[Definition]:
        """The TypedDict of a model; no TypedDict takes other fields, so that any dict may be one too where they have a
        type."""
        named = self.package.names.models[model.id]
        said = f"What may be given for ``{named.type.python}``: its fields by their names in JSON."
        self.annotations.circle = self.package.circles.get(model.id)
        if not takes_others(model):
            yield self._typed_dict(model, named.input, said)
            return
        name = f"_{named.input}"
        yield self._typed_dict(model, name, said)
        self.annotations.evaluated = True
        value = union((Word(name), self.annotations.others(model)))
        said = f"What may be given for ``{named.type.python}``, which takes other fields too."
        yield self._alias(model, named.input, value, said)
        self.annotations.evaluated = False

    def _typed_dict(self, model: ObjectModel, name: str, said: str) -> Definition:
        base = Word(self.imports.typing("TypedDict"))
        given = [one for one in model.properties if one.given]
        names = [one.wire_name for one in given]
        if all(map(_is_key, names)):
            self.annotations.shadowed = BUILTINS.intersection(names)
            fields = [_field(one.wire_name, one.wire_name, self._key(one), None, "") for one in given]
            self.annotations.shadowed = frozenset()
            doc = "" if fields else docstring(said, 4)
            head = printed(Class(name, (base,)))
            return Definition(name=name, doc=doc, is_typed_dict=True, head=head, fields=tuple(fields))
        # Keys that are no identifiers; quoted, because here annotations are evaluated. A key cannot be empty.
        entries = [Entry(string(one.wire_name), string(str(self._key(one)))) for one in given if one.wire_name]
        keys = Display("{", tuple(entries), exploded=True)
        shown = printed(Assignment(name, Call(base, (string(name), keys), exploded=True)))
        return Definition(name=name, doc=docstring(said, 0), is_assignment=True, text=shown)

    def _key(self, one: Property) -> Expression:
        annotation = self.annotations.input(one.type)
        return annotation if one.required else Subscript(Word(self.imports.typing("NotRequired")), (annotation,))

    def _documentation(self, model: Model) -> str:
        source = self.package.names.models[model.id].type.source
        kind = "The schema" if model.naming.component else "The inline schema"
        doc = model.doc or f"{kind} ``{plain(source)}``."
        return f"{doc}\n\nDeprecated." if model.deprecated else doc


def property_doc(one: Property) -> str:
    """What is said of a property: its description, whether it is deprecated, and the server's default."""
    notes = ["Deprecated."] if one.deprecated else []
    if one.constant is not None:
        notes.append(f"Always ``{one.constant}``.")
    elif one.default is not None:
        notes.append(f"Default: ``{one.default}``.")
    if one.read_only:
        notes.append("Set by the server alone.")
    elif one.write_only:
        notes.append("Sent, and never received.")
    return "\n\n".join(part for part in (one.doc, " ".join(notes)) if part)


def extra_field(model: ObjectModel, names: Names) -> str:
    """The field for what the description does not name: ``extra``, or ``extra_`` where a property is called so."""
    taken = {name.python for name in names.models[model.id].fields.values()}
    name = "extra"
    while name in taken:
        name += "_"
    return name


def _field(
    name: str, wire_name: str, annotation: Expression, default: Expression | None, doc: str, *, deprecated: bool = False
) -> Field:
    return Field(
        name=name,
        wire_name=wire_name,
        annotation=str(annotation),
        default="" if default is None else str(default),
        declaration=printed(Assignment(name, default, annotation), _INDENT),
        doc=doc,
        required=default is None,
        deprecated=deprecated,
    )


def _is_key(wire_name: str) -> bool:
    """Whether a key can be written as a class attribute without hiding a name that annotations use."""
    plain_name = wire_name.isascii() and wire_name.isidentifier() and not keyword.iskeyword(wire_name)
    # `__x` is mangled in a class, capitals can be a type's name, and `models` is a module.
    return plain_name and wire_name[0].islower() and wire_name not in ("models", "builtins")
