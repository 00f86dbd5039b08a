"""``models``: dataclasses, the TypedDicts that may be given instead, and aliases for everything else."""

from __future__ import annotations

import keyword
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, assert_never

from msgspec.structs import replace

from clientwright.ir.bases import bases, first, may_lack, own, received_always
from clientwright.ir.types import (
    NOTHING,
    AliasModel,
    AnyType,
    EnumType,
    Model,
    ObjectModel,
    PrimitiveType,
    Property,
    UnionModel,
)
from clientwright.layout import ModelModule, Package
from clientwright.names.forms import input_form, takes_others
from clientwright.names.models import extra_field
from clientwright.render.annotations import BUILTINS, STANDARD, Annotations, constant
from clientwright.render.constants import Constants
from clientwright.render.docs import docstring, plain, property_doc
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
from clientwright.render.python.expressions import constant as scalar
from clientwright.render.python.statements import Assignment, Class, printed
from clientwright.render.runtime import VALUES, home
from clientwright.render.templates import Templates
from clientwright.render.views import BaseView, Definition, Field, LazyEntry, LazyModule, RenamedView
from clientwright.render.views import ModelModule as ModuleView

_INDENT: Final = 4
"""The columns before what stands in a block."""
_FEW: Final = 300
"""Modules that one process is done with before it is copied."""


def render_models(package: Package, templates: Templates) -> dict[str, str]:
    """``models/__init__.py``, and the modules with what stands in each."""
    imports: list[str] = []
    entries: list[LazyEntry] = []
    former: dict[str, str] = {}
    texts = {"_base.py": templates.render("_base.py.jinja", _shared(package))}

    def rendered(module: ModelModule) -> tuple[str, list[str]]:
        view = model_view(module, package)
        return templates.render("models/model.py.jinja", view, _path(module)), _public(view)

    made = templates.each(rendered, package.models, few=_FEW)
    for module, (written, names) in zip(package.models, made, strict=True):
        texts[_path(module)] = written
        old = {
            was: now
            for one in module.models
            for was, now in package.names.models[one.id].former.items()
            if now in names
        }
        former |= old
        lines = imported(f".{module.name}", [f"{name} as {name}" for name in names], _INDENT)
        imports += [line[_INDENT:] for line in lines]
        entries.append(LazyEntry(module=text(f".{module.name}"), names=text(" ".join(names))))
    renamed = tuple(
        RenamedView(old=text(was), now=text(now), alias=printed(Assignment(was, Word(now)), _INDENT))
        for was, now in former.items()
    )
    index = LazyModule(
        imports=tuple(imports),
        entries=tuple(entries),
        lazy=home("lazy"),
        renamed=renamed,
        renaming=home("renamed"),
    )
    return {"models/__init__.py": templates.render("models/__init__.py.jinja", index), **texts}


def _path(module: ModelModule) -> str:
    return f"models/{module.name}.py"


def model_view(module: ModelModule, package: Package) -> ModuleView:
    """What one module shows."""
    return _Module(package, module).view()


def public_names(package: Package) -> Iterator[str]:
    """The names of all models, as ``models`` shows them."""
    for module in package.models:
        yield from _public(model_view(module, package))


def _public(view: ModuleView) -> list[str]:
    return sorted(one.name for one in view.definitions if not one.name.startswith("_"))


def _shared(package: Package) -> BaseView:
    """``_base.py``, which knows the modules of the aliases that lead back to themselves."""
    models = [package.api.models[id] for id in package.circles]
    modules = sorted({package.names.models[model.id].module for model in models if _has_alias(model)})
    made = Call(Word("References"), (Word("__package__"), *map(string, modules)))
    return BaseView(values=home("References", "."), names=VALUES, models=printed(Assignment("models", made), _INDENT))


def _has_alias(model: Model) -> bool:
    """Whether what may be given for a model is an alias, and no TypedDict alone."""
    return not isinstance(model, ObjectModel) or model.children is not None or takes_others(model)


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
            yield from (named.type.python, named.input, named.keys)
            for wire_name, name in named.fields.items():
                yield from (wire_name, name.python)

    def view(self) -> ModuleView:
        """Everything the template prints."""
        found = [one for model in self.module.models for one in self._definitions(model)]
        # Classes stand apart, as black has them; between imports and assignments one empty line does.
        before = [False, *(not one.is_assignment for one in found)]
        definitions = tuple(
            replace(one, apart=not one.is_assignment or after) for one, after in zip(found, before, strict=False)
        )
        return ModuleView(name=self.module.name, imports=self.imports.text, definitions=definitions)

    def _definitions(self, model: Model) -> list[Definition]:
        given = model.id in self.package.inputs and input_form(model, self.package.api.models) != "same"
        match model:
            case ObjectModel():
                found = [self._dataclass(model)]
                found += self._typed_dicts(model) if given else ()
                return [*found, self._family(model)] if given and model.children is not None else found
            case UnionModel() | AliasModel():
                return list(self._aliases(model, given))
            case _:
                assert_never(model)

    def _aliases(self, model: UnionModel | AliasModel, given: bool) -> Iterator[Definition]:
        named = self.package.names.models[model.id]
        self.annotations.evaluated = True
        self.annotations.circle = self.package.circles.get(model.id)
        said = self._documentation(model, needed=False)
        yield self._alias(model, named.type.python, self.annotations.alias(model), said)
        if given:
            said = f"What may be given for ``{named.type.python}``."
            yield self._alias(model, named.input, self.annotations.input_alias(model), said)
        self.annotations.evaluated = False

    def _family(self, model: ObjectModel) -> Definition:
        """The alias of what may be given for a class and those that inherit from it, these themselves aside."""
        named = self.package.names.models[model.id]
        self.annotations.evaluated = True
        value = self.annotations.keys(model)
        self.annotations.evaluated = False
        return self._alias(model, named.input, value, f"What may be given for ``{named.type.python}``.")

    def _alias(self, model: Model, name: str, value: Expression, doc: str) -> Definition:
        alias = Word(self.imports.typing("TypeAlias"))
        return Definition(
            name=name,
            doc=docstring(doc, 0) if doc else "",
            is_assignment=True,
            text=printed(Assignment(name, value, alias)),
            _model=model,
        )

    def _dataclass(self, model: ObjectModel) -> Definition:
        self.imports.add("dataclasses", "dataclass")
        self.annotations.shadowed = frozenset(
            one.python for one in self.package.names.models[model.id].fields.values() if one.python in BUILTINS
        )
        self.annotations.circle = None  # A dataclass stands for itself, whatever its fields lead to.
        models = self.package.api.models
        fields = [self._field(model, one) for one in own(model, models)]
        above = next(bases(model, models), None)
        if above is None or above.additional != model.additional:
            fields.append(self._extra(model))
        self.annotations.shadowed = frozenset()
        name = self.package.names.models[model.id].type.python
        base = "" if above is None else self._base(above)
        return Definition(
            name=name,
            doc=docstring(self._documentation(model), 4),
            is_dataclass=True,
            head=printed(Class(name, (Word(base),) if base else ())),
            base=base,
            fields=tuple(fields),
            _model=model,
        )

    def _base(self, model: ObjectModel) -> str:
        """The class of a model, to inherit from: it has to be there, and not only its name."""
        named = self.package.names.models[model.id]
        if named.module != self.module.name:
            self.imports.add(f".{named.module}", named.type.python)
        return named.type.python

    def _extra(self, model: ObjectModel) -> Field:
        """The field for what the description does not name."""
        named = self.package.names.models[model.id].fields.values()
        annotation: Expression
        if model.additional is None or isinstance(model.additional, AnyType):
            annotation = Word(self.imports.runtime("ExtraFields"))
        else:
            key, values = self.annotations.field(PrimitiveType(kind="string")), self.annotations.field(model.additional)
            annotation = Subscript(Word(self.imports.abc("Mapping")), (key, values))
        if model.additional is None:
            annotation = self.annotations.marked(annotation, "CLOSED")
        elif self.package.numbers.beside_models(model.additional):
            annotation = self.annotations.marked(annotation, "NUMBERS")
        name = extra_field(one.python for one in named)
        return _field(name, annotation, Word(self.imports.runtime("NO_EXTRA")), "")

    def _field(self, model: ObjectModel, one: Property) -> Field:
        name = self.package.names.models[model.id].fields[one.wire_name].python
        models, given = self.package.api.models, model.id in self.package.inputs
        only, above = constant(one.type, self.package), first(one, model, models)
        held = one.type if above is None else above.type
        annotation = self.annotations.absent() if held == NOTHING else self.annotations.field(held)
        default = only if received_always(one) or one.tag else None
        marks: list[Expression] = []
        if above is not None and isinstance(one.type, EnumType) and one.type != above.type:
            marks.append(self.annotations.mark("Values", map(scalar, one.type.values)))
        if held == NOTHING:
            default = Word(self.imports.runtime("UNSET"))
        # What may be left out further up has a default there, and so it has one here.
        elif not one.required or (one.write_only and not given) or may_lack(one, model, models):
            annotation = self.annotations.optional(annotation)
            default = default or Word(self.imports.runtime("UNSET"))
        elif one.write_only:
            marks.append(self.annotations.mark("WRITE_ONLY"))
            default = only
        elif (fixed := Constants(models).default(one)) is not None:
            marks.append(self.annotations.mark("CONSTANT"))
            default = self._made(fixed)
        if one.read_only and given:
            # Who makes one for a request leaves it out; who reads one has it.
            marks.append(self.annotations.mark("READ_ONLY"))
            default = Word(self.imports.runtime("ABSENT")) if default is None else default
        if self.package.numbers.beside_models(one.type):
            marks.append(self.annotations.mark("NUMBERS"))
        if name != one.wire_name:
            marks.append(self.annotations.mark("Wire", (string(one.wire_name),)))
        if model.children is not None and model.children.path == (one.wire_name,):
            marks.append(self.annotations.mark("Children", (self.annotations.tags(model.children),)))
        known = "" if default is None else str(default)
        doc = docstring("" if above is not None and above.doc == one.doc else property_doc(one, known), 4)
        shown = self.annotations.annotated(annotation, marks)
        return _field(name, shown, default, doc, one)

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
            yield self._typed_dict(model, named.keys, said)
            return
        name = f"_{named.keys}"
        yield self._typed_dict(model, name, said)
        self.annotations.evaluated = True
        value = union((Word(name), self.annotations.others(model)))
        said = f"What may be given for ``{named.type.python}``, which takes other fields too."
        yield self._alias(model, named.keys, value, said)
        self.annotations.evaluated = False

    def _typed_dict(self, model: ObjectModel, name: str, said: str) -> Definition:
        base = Word(self.imports.typing("TypedDict"))
        given = [one for one in model.properties if one.given]
        names = [one.wire_name for one in given]
        if all(map(_is_key, names)):
            self.annotations.shadowed = BUILTINS.intersection(names)
            fields = [_field(one.wire_name, self._key(one), None, "", one) for one in given]
            self.annotations.shadowed = frozenset()
            doc = "" if fields else docstring(said, 4)
            head = printed(Class(name, (base,)))
            return Definition(name=name, doc=doc, is_typed_dict=True, head=head, fields=tuple(fields), _model=model)
        # Keys that are no identifiers; quoted, because here annotations are evaluated. A key cannot be empty.
        entries = [Entry(string(one.wire_name), string(str(self._key(one)))) for one in given if one.wire_name]
        keys = Display("{", tuple(entries), exploded=True)
        shown = printed(Assignment(name, Call(base, (string(name), keys), exploded=True)))
        return Definition(name=name, doc=docstring(said, 0), is_assignment=True, text=shown, _model=model)

    def _key(self, one: Property) -> Expression:
        annotation = self.annotations.input(one.type)
        return annotation if one.required else Subscript(Word(self.imports.typing("NotRequired")), (annotation,))

    def _documentation(self, model: Model, *, needed: bool = True) -> str:
        """What is said of a model. Where the description says nothing that is its name, if it has another one here.

        It is ``needed`` for a class: one without a docstring makes one of its signature, which takes long.
        """
        name, doc = self.package.names.models[model.id].type, model.doc
        if not doc and (needed or (model.naming.component and name.source != name.python)):
            doc = f"The {'' if model.naming.component else 'inline '}schema ``{plain(name.source)}``."
        return "\n\n".join(filter(None, (doc, "Deprecated." * model.deprecated)))


def _field(
    name: str, annotation: Expression, default: Expression | None, doc: str, property: Property | None = None
) -> Field:
    return Field(
        name=name,
        annotation=str(annotation),
        default="" if default is None else str(default),
        declaration=printed(Assignment(name, default, annotation), _INDENT),
        doc=doc,
        _property=property,
    )


def _is_key(wire_name: str) -> bool:
    """Whether a key can be written as a class attribute without hiding a name that annotations use."""
    plain_name = wire_name.isascii() and wire_name.isidentifier() and not keyword.iskeyword(wire_name)
    # `__x` is mangled in a class, capitals can be a type's name, and `models` is a module.
    return plain_name and wire_name[0].islower() and wire_name not in ("models", "builtins")
