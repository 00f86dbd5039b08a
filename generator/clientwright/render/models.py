"""``models``: dataclasses, the TypedDicts that may be given instead, and aliases for everything else."""

from __future__ import annotations

import keyword
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final, assert_never

from clientwright.ir.types import AliasModel, AnyType, Model, ObjectModel, PrimitiveType, Property, UnionModel
from clientwright.layout import ModelModule, Package
from clientwright.names.forms import input_form
from clientwright.names.table import Names
from clientwright.render.annotations import BUILTINS, STANDARD, Annotations, constant
from clientwright.render.docs import docstring, plain
from clientwright.render.imports import Imports, imported
from clientwright.render.literals import text
from clientwright.render.python.expressions import Call, Display, Entry, Expression, Subscript, Word, string
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
    texts = {"_later.py": templates.render("_later.py.jinja", LaterView(references=home("References", ".")))}
    for module in package.models:
        view = _Module(package, module).view()
        texts[f"models/{module.name}.py"] = templates.render("models/model.py.jinja", view)
        names = sorted(definition.name for definition in view.definitions)
        lines = imported(f".{module.name}", [f"{name} as {name}" for name in names], _INDENT)
        imports += [line[_INDENT:] for line in lines]
        entries.append(LazyEntry(module=text(f".{module.name}"), names=text(" ".join(names))))
    index = LazyModule(imports=tuple(imports), entries=tuple(entries))
    return {"models/__init__.py": templates.render("models/__init__.py.jinja", index), **texts}


@dataclass(slots=True)
class _Module:
    """Writes one module."""

    package: Package
    module: ModelModule
    imports: Imports = field(default_factory=Imports)
    annotations: Annotations = field(init=False)

    def __post_init__(self) -> None:
        names = set(self._names())
        self.annotations = Annotations(
            self.package,
            self.imports,
            module=self.module.name,
            models_name="_models" if "models" in names else "models",
            hidden=frozenset(names & STANDARD.keys()),
        )

    def _names(self) -> Iterator[str]:
        """All names that anything in the module has: classes, aliases, fields and keys."""
        for model in self.module.models:
            named = self.package.names.models[model.id]
            yield from (named.type.python, named.input)
            for wire_name, name in named.fields.items():
                yield from (wire_name, name.python)

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
                return [*found, self._typed_dict(model)] if given else found
            case UnionModel() | AliasModel():
                return list(self._aliases(model, given))
            case _:
                assert_never(model)

    def _aliases(self, model: UnionModel | AliasModel, given: bool) -> Iterator[Definition]:
        named = self.package.names.models[model.id]
        self.annotations.evaluated = True
        yield self._alias(model, named.type.python, self.annotations.alias(model), self._documentation(model))
        if given:
            said = f"What may be given for ``{named.type.python}``."
            yield self._alias(model, named.input, self.annotations.input_alias(model), said)
        self.annotations.evaluated = False

    def _alias(self, model: UnionModel | AliasModel, name: str, value: Expression, doc: str) -> Definition:
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
        fields = [self._field(model, one) for one in model.properties]
        extra = extra_field(model, self.package.names)
        values = self.annotations.field(AnyType() if model.additional is None else model.additional)
        key = self.annotations.field(PrimitiveType(kind="string"))
        annotation: Expression = Subscript(Word(self.imports.abc("Mapping")), (key, values))
        if model.additional is None:
            annotation = self.annotations.marked(annotation, "CLOSED")
        elif self.package.numbers.beside_models(model.additional):
            annotation = self.annotations.marked(annotation, "NUMBERS")
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
        annotation, default = self.annotations.field(one.type), constant(one.type, self.package)
        if not received_always(one):
            annotation, default = self.annotations.optional(annotation), Word(self.imports.runtime("UNSET"))
        if self.package.numbers.beside_models(one.type):
            annotation = self.annotations.marked(annotation, "NUMBERS")
        if name != one.wire_name:
            annotation = self.annotations.marked(annotation, "Wire", (string(one.wire_name),))
        doc = docstring(property_doc(one), 4)
        return _field(name, one.wire_name, annotation, default, doc, deprecated=one.deprecated)

    def _typed_dict(self, model: ObjectModel) -> Definition:
        named = self.package.names.models[model.id]
        said = f"What may be given for ``{named.type.python}``: its fields by their names in JSON."
        base = Word(self.imports.typing("TypedDict"))
        names = [one.wire_name for one in model.properties]
        if all(map(_is_key, names)):
            self.annotations.shadowed = BUILTINS.intersection(names)
            fields = [_field(one.wire_name, one.wire_name, self._key(one), None, "") for one in model.properties]
            self.annotations.shadowed = frozenset()
            doc = "" if fields else docstring(said, 4)
            head = printed(Class(named.input, (base,)))
            return Definition(name=named.input, doc=doc, is_typed_dict=True, head=head, fields=tuple(fields))
        # Keys that are no identifiers; quoted, because here annotations are evaluated. A key cannot be empty.
        entries = [
            Entry(string(one.wire_name), string(str(self._key(one)))) for one in model.properties if one.wire_name
        ]
        keys = Display("{", tuple(entries), exploded=True)
        shown = printed(Assignment(named.input, Call(base, (string(named.input), keys), exploded=True)))
        return Definition(name=named.input, doc=docstring(said, 0), is_assignment=True, text=shown)

    def _key(self, one: Property) -> Expression:
        annotation = self.annotations.input(one.type)
        needed = one.required and not one.read_only
        return annotation if needed else Subscript(Word(self.imports.typing("NotRequired")), (annotation,))

    def _documentation(self, model: Model) -> str:
        source = self.package.names.models[model.id].type.source
        kind = "The schema" if model.naming.component else "The inline schema"
        doc = model.doc or f"{kind} ``{plain(source)}``."
        return f"{doc}\n\nDeprecated." if model.deprecated else doc


def property_doc(one: Property) -> str:
    """What is said of a property: its description, whether it is deprecated, and the server's default."""
    notes = ["Deprecated."] if one.deprecated else []
    if one.default is not None:
        notes.append(f"Default: ``{one.default}``.")
    if one.read_only:
        notes.append("Set by the server alone.")
    return "\n\n".join(part for part in (one.doc, " ".join(notes)) if part)


def received_always(one: Property) -> bool:
    """Whether a field has to be in what is received: required, and not only ever sent."""
    return one.required and not one.write_only


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
