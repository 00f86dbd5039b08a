"""Names of models: classes, aliases, the modules they are in, and their fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from msgspec import Struct

from clientwright.ir.operations import Api
from clientwright.ir.types import Model, ObjectModel
from clientwright.names import habits, reserved
from clientwright.names.beside import beside, inheriting
from clientwright.names.forms import input_form
from clientwright.names.identifiers import pascal, singular, snake, words
from clientwright.names.kept import KeptModel
from clientwright.names.overrides import Overrides
from clientwright.names.renaming import Renaming
from clientwright.names.scope import Scope
from clientwright.names.table import ModelName, Name

_STEPS: Final = frozenset(("item", "items", "value"))
"""Words of a role that only say that one goes from a list or a map to what is in it."""
_NEW: Final = KeptModel("", "")


@dataclass(slots=True)
class ModelNames:
    """Solves the names of all models. ``functions`` are those of the operations, which inline models start with."""

    api: Api
    overrides: Overrides
    renaming: Renaming
    functions: Mapping[str, Name]
    kept: Mapping[str, KeptModel] = field(default_factory=dict[str, KeptModel])
    goes_on: Callable[[str], bool] = lambda _: True
    """Whether a name that something has no more goes on to work."""
    types: Scope = field(default_factory=lambda: Scope(reserved.TYPES))
    stems: Scope = field(default_factory=lambda: Scope(key=lambda name: name.upper().casefold()))
    modules: Scope = field(default_factory=lambda: Scope(reserved.MODULES, key=str.casefold))
    found: dict[str, Name] = field(default_factory=dict[str, Name])
    plain: dict[str, str] = field(default_factory=dict[str, str])
    """What a model would be called without a rule, where that is something else: inline ones are named after it."""
    bodies: Mapping[str, str] = field(init=False)
    """The operation of each component that is named after one."""
    fields: dict[str, dict[str, Name]] = field(default_factory=dict[str, "dict[str, Name]"])

    def __post_init__(self) -> None:
        self.bodies = habits.bodies(self.api.operations)
        for id, had in self.kept.items():
            for one in (had, *had.former):
                stays = (one is had and not self.overrides.get(id)) or self.goes_on(one.type)
                for name in one.names() if stays and one.type not in self.overrides.given else ():
                    if name not in self.overrides.given:
                        self.types.keep(name, id)

    def solve(self) -> dict[str, ModelName]:
        """Every model's names, in the order of the models."""
        models = self.api.models
        chosen = [model for model in models.values() if self.overrides.get(model.id)]
        named = [model for model in models.values() if model.naming.component]
        for model in (*chosen, *sorted(named, key=self._position()), *models.values()):
            self._type(model)
        stems = {id: self._stem(id) for id in models}
        modules = self._modules(stems)
        keys = {model.id: self._keys(model) for model in models.values()}
        inputs = {model.id: self._input(model, keys[model.id]) for model in models.values()}
        return {
            model.id: ModelName(
                type=self.found[model.id],
                input=inputs[model.id],
                keys=keys[model.id],
                former=dict(self._former(model.id, keys[model.id], inputs[model.id])),
                stem=stems[model.id],
                module=modules[model.id],
                fields=self._fields(model) if isinstance(model, ObjectModel) else {},
            )
            for model in models.values()
        }

    def _type(self, model: Model) -> Name:
        if model.id in self.found:
            return self.found[model.id]
        naming = model.naming
        given = self.overrides.get(model.id)
        if given:
            source = naming.component or model.id
            name = self.types.claim(given, "named in the configuration", source=source, id=model.id)
        elif naming.component:
            name = self._component(model, naming.component)
        else:
            name = self._inline(model)
        self.found[model.id] = name
        return name

    def _renamed(self, model: Model, candidates: Iterable[str], owner: str, source: str) -> Name:
        """The first name that is free, by the rule for models."""
        names = self.renaming.renamed("models", candidates)
        kept = self.renaming.kept("models", names, self._had(model).type)
        owner = self.renaming.reason("models", owner)
        name = self.types.claim(tuple(names), owner, source=source, id=model.id, kept=kept)
        self.plain[model.id] = names.get(name.python, name.python)
        return name

    def _component(self, model: Model, component: str) -> Name:
        plain = pascal(component, "Model")
        candidates, owner = (*plain, f"{plain[0]}Model"), f"component `{component}`"
        operation = self.bodies.get(component)
        if operation is not None:
            function = self.functions[operation].python
            candidates = (*pascal(f"{function} body", "Model"), *candidates)
            owner = f"{owner}, which FastAPI made of what `{function}` takes"
        return self._renamed(model, candidates, owner, component)

    def _had(self, model: Model) -> KeptModel:
        """What a model was called; empty names when it was not there."""
        return self.kept.get(model.id, _NEW)

    def _inline(self, model: Model) -> Name:
        parent = self._parent(model)
        role = model.naming.role or tuple(model.id.rpartition("/")[2:])
        text = " ".join(role)
        full = "".join(word[:1].upper() + word[1:] for one in role for word in words(one))
        short = "".join(word[:1].upper() + word[1:] for one in _shortened(role) for word in words(one))
        candidates = dict.fromkeys(name for part in (short, full) for name in pascal(parent + part, "Model"))
        owner = f"inline `{text}` of {parent}" if parent else f"inline `{text}`"
        return self._renamed(model, candidates, owner, text)

    def _parent(self, model: Model) -> str:
        """The name that an inline model's starts with: its parent model's, or its operation's."""
        parent = model.naming.parent
        if parent in self.functions:
            return pascal(self.functions[parent].python, "Operation")[0]
        if parent not in self.api.models or parent == model.id:
            return ""
        name = self._type(self.api.models[parent]).python
        return self.plain.get(parent, name)

    def _stem(self, id: str) -> str:
        python = self.found[id].python
        return self.stems.claim(snake(python, "model"), python, source=python).python

    def _modules(self, stems: Mapping[str, str]) -> dict[str, str]:
        """The module of each model: that of the outermost model it is in, of the only one that uses this, or of its
        operation."""
        # A class and a module of one name would hide each other in `models`; possible where there are no capitals.
        types = {name.python for name in self.found.values()}
        modules: dict[str, str] = {}
        roots = self._roots()
        homes: dict[str, str] = {}
        for id, had in self.kept.items():
            # What is renamed takes its module along, unless others stand there too.
            decides = self.api.models[id].naming.component or id == roots[id] or roots[id] in self.functions
            if decides and self.found[id].python == had.type and had.module not in types:
                self.modules.keep(homes.setdefault(roots[id], had.module), roots[id])
        for root in sorted(dict.fromkeys(roots.values()), key=lambda root: root in self.functions):
            stem = stems[root] if root in stems else self.functions[root].python
            short = stem.encode()[:150].decode(errors="ignore")
            candidates = [f"{short}_module"] if short in types else [short, f"{short}_"]
            owner = self.found[root].python if root in self.found else f"the operation `{root}`"
            kept = homes.get(root, "")
            modules[root] = self.modules.claim(candidates, owner, source=root, id=root, kept=kept).python
        return {id: modules[root] for id, root in roots.items()}

    def _roots(self) -> dict[str, str]:
        """The model, or the operation, that each model stands beside; those that had one module have one again."""
        outermost = {id: self._root(model) for id, model in self.api.models.items()}
        first, fixed = dict[str, str](), dict[str, str]()
        apart = inheriting(self.api, outermost)
        for id in sorted(dict.fromkeys(outermost.values()), key=lambda id: id not in apart):
            if id in self.kept:
                owner = first.setdefault(self.kept[id].module, id)
                fixed[id] = id if id in apart else owner
        homes = beside(self.api, outermost, fixed)
        return {id: homes[root] for id, root in outermost.items()}

    def _root(self, model: Model) -> str:
        seen: set[str] = set()
        while not model.naming.component and model.id not in seen:
            seen.add(model.id)
            if model.naming.parent in self.functions:
                return model.naming.parent
            parent = self.api.models.get(model.naming.parent)
            if parent is None:
                break
            model = parent
        return model.id

    def _input(self, model: Model, keys: str) -> str:
        if not isinstance(model, ObjectModel) or model.children is None:
            return keys
        python = self.found[model.id].python
        owner = f"what may be given for {python} and what inherits from it"
        kept = self._had(model).input if self._had(model).type == python else ""
        return self.types.claim((f"{python}Input",), owner, source=python, id=model.id, kept=kept).python

    def _keys(self, model: Model) -> str:
        python = self.found[model.id].python
        form = input_form(model, self.api.models)
        if form == "same":
            return python
        first, second = (f"{python}Dict", f"{python}Input") if form == "beside" else (f"{python}Input", f"{python}Dict")
        owner, had = f"what may be given for {python}", self._had(model)
        kept = had.keys if had.type == python else ""
        return self.types.claim((first, second), owner, source=python, id=model.id, kept=kept).python

    def _former(self, id: str, keys: str, input: str) -> Iterator[tuple[str, str]]:
        """The names that a model had and has no more, each with the one that it has."""
        had, python = self._had(self.api.models[id]), self.found[id].python
        for one in (*had.former, had):
            now = (python, keys, input)
            if one.type == python or not self.goes_on(one.type) or self.types.holder(one.type, id):
                continue
            for old, new in zip((one.type, one.keys, one.input), now, strict=True):
                beside = new == python and old != one.type
                if old and not beside and self.types.take(old, f"what `{python}` was called", id):
                    yield old, new

    def _fields(self, model: ObjectModel) -> dict[str, Name]:
        if model.id not in self.fields:
            self.fields[model.id] = self._claimed(model)
        return self.fields[model.id]

    def _claimed(self, model: ObjectModel) -> dict[str, Name]:
        scope = Scope(reserved.FIELDS)
        base = self.api.models.get(model.base)
        fields = dict(self._fields(base)) if isinstance(base, ObjectModel) else {}
        inherited = [name.python for name in fields.values()]
        for name in [*inherited, extra_field(inherited)] if model.base else ():
            scope.claim((name,), f"inherited from {model.base}", source=name)
        for one in sorted(model.properties, key=lambda one: not self.overrides.get(one.location.pointer)):
            if one.wire_name in fields:
                continue
            given = self.overrides.get(one.location.pointer)
            candidates = given or self.renaming.names("fields", snake(one.wire_name, "field"))
            if candidates[0] in reserved.FIELDS:
                candidates = (f"{candidates[0]}_",)
            if not given and not candidates[0].isascii():
                # A class of this name, in a script without capitals, would be hidden in the class of the field.
                candidates = tuple(f"{each}_" if self.types.holder(each) else each for each in candidates)
            owner = (
                "named in the configuration" if given else self.renaming.reason("fields", f"property `{one.wire_name}`")
            )
            fields[one.wire_name] = scope.claim(candidates, owner, source=one.wire_name)
        return {one.wire_name: fields[one.wire_name] for one in model.properties}

    def _position(self) -> _Position:
        files = dict.fromkeys(
            [one.location.file for one in self.api.operations]
            + [model.location.file for model in self.api.models.values()]
        )
        return _Position({file: number for number, file in enumerate(files)})


class _Position(Struct, frozen=True):
    """Where a model stands in the document; the key to sort by."""

    files: Mapping[str, int]

    def __call__(self, model: Model) -> tuple[int, int, int]:
        location = model.location
        return self.files[location.file], location.line, location.column


def extra_field(fields: Iterable[str]) -> str:
    """The field for what the description does not name: ``extra``, or ``extra_`` where a property is called so."""
    name, taken = "extra", frozenset(fields)
    while name in taken:
        name += "_"
    return name


def _shortened(role: tuple[str, ...]) -> tuple[str, ...]:
    """A role without the steps into lists and maps: ``tools item`` is ``tool``."""
    found: list[str] = []
    for word in role:
        before = words(found[-1]) if found else ()
        if word in _STEPS and before and singular(before[-1]) != before[-1]:
            found[-1] = " ".join((*before[:-1], singular(before[-1])))
        else:
            found.append(word)
    return tuple(found)
