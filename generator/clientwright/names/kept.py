"""``clientwright.names``: what a package called things, so that the next one calls them the same.

A line for each schema and operation, sorted: ``schema /components/schemas/Pet: models.pet.Pet PetDict``. A schema
inside another one is known by the words that lead to it, and not by its number in a list, which others change. Who
deletes a line has its names chosen anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct, field

from clientwright.config import Config
from clientwright.diagnostics import Diagnostics, Location
from clientwright.ir.operations import Api, Operation
from clientwright.names.identifiers import WITH_ENDING, is_name
from clientwright.names.table import Names, VariantKind

FILE_NAME: Final = "clientwright.names"
_DEEPEST: Final = 20
"""Resources in resources."""
WAS: Final = "was"
"""Stands before a name that something had, and that goes on to work. No other word of a line is like it: they have
dots, or begin with a capital."""


class Earlier(Struct, frozen=True):
    """The file of an earlier package, and its name for findings."""

    text: str = ""
    file: str = FILE_NAME


class KeptModel(Struct, frozen=True):
    """What a model was called: its module, its class, and what may be given in its place."""

    module: str
    type: str
    keys: str = ""
    input: str = ""
    former: tuple[KeptModel, ...] = ()
    """What it was called before that, and goes on to be."""

    def names(self) -> tuple[str, ...]:
        """The names that nothing else in the package has."""
        return tuple(filter(None, (self.type, self.keys, self.input)))


class KeptOperation(Struct, frozen=True):
    """What an operation was called: its module, function and place, the TypedDicts of its arguments."""

    module: str
    function: str
    method: tuple[str, ...]
    arguments: tuple[str, ...] = ()
    former: tuple[KeptOperation, ...] = ()

    def called(self) -> tuple[str, str]:
        """What the configuration may call it by."""
        return self.function, ".".join(("client", *self.method))

    def words(self) -> tuple[str, ...]:
        """It as it is written down."""
        return (f"api.{self.module}.{self.function}", ".".join(("client", *self.method)), *self.arguments)


class Kept(Struct, frozen=True):
    """The names that something still in the description had, by its id."""

    models: Mapping[str, KeptModel] = field(default_factory=dict[str, KeptModel])
    operations: Mapping[str, KeptOperation] = field(default_factory=dict[str, KeptOperation])
    variants: Mapping[tuple[str, VariantKind], KeptOperation] = field(
        default_factory=dict[tuple[str, VariantKind], KeptOperation]
    )
    old_names: tuple[str, ...] | None = None
    """Which go on to work once they are others; None for all."""

    def goes_on(self, *names: str) -> bool:
        """Whether one of these, which something is called no more, goes on to work."""
        return self.old_names is None or not frozenset(names).isdisjoint(self.old_names)

    def functions(self) -> Iterator[tuple[str, VariantKind | None, KeptOperation]]:
        """All that has a function: an operation by its id, and other ways to carry it out, after all operations."""
        for id, had in self.operations.items():
            yield id, None, had
        for (id, kind), had in self.variants.items():
            yield id, kind, had

    def function(self, id: str, kind: VariantKind | None = None) -> str:
        """The function that something had; empty when it was not there."""
        had = self.operations.get(id) if kind is None else self.variants.get((id, kind))
        return had.function if had is not None else ""


def kept(earlier: Earlier, api: Api, config: Config, diagnostics: Diagnostics) -> Kept:
    """The names of an earlier package; lines that say none are reported, of two for one thing the first counts."""
    if not earlier.text:
        return Kept()
    lines = _lines(earlier, diagnostics)
    models = {id: model for id, key in _keys(api).items() if (model := _model(lines.get(key, ()))) is not None}
    operations: dict[str, KeptOperation] = {}
    variants: dict[tuple[str, VariantKind], KeptOperation] = {}
    for one in api.operations:
        key = _operation_key(one.id)
        if (found := _operation(lines.get(key, ()))) is not None:
            operations[one.id] = found
        for kind in _kinds(one):
            if (found := _operation(lines.get(f"{key} > {kind}", ()))) is not None:
                variants[one.id, kind] = found
    return Kept(models, operations, variants, config.old_names)


def to_text(api: Api, names: Names) -> str:
    """The text of the file."""
    return "".join(f"{line}\n" for line in sorted(_written(api, names)))


def _written(api: Api, names: Names) -> Iterator[str]:
    for id, key in _keys(api).items():
        model = names.models[id]
        others = dict.fromkeys(one for one in (model.keys, model.input) if one != model.type.python)
        # What may be given for it follows on the class.
        former = model.former.items()
        was = (word for old, now in former for word in ((WAS, old) if now == model.type.python else (old,)))
        yield " ".join((f"{key}:", f"models.{model.module}.{model.type.python}", *others, *was))
    for id, one in names.operations.items():
        key = _operation_key(id)
        arguments = (way.arguments for way in one.ways)
        was = (word for old in one.former for word in (WAS, *old.had))
        yield " ".join((f"{key}:", f"api.{one.module}.{one.function.python}", _place(one.method), *arguments, *was))
        for kind, variant in one.variants.items():
            function = f"api.{one.module}.{variant.function.python}"
            yield f"{key} > {kind}: {function} {_place(variant.method)}"


def _place(method: tuple[str, ...]) -> str:
    return ".".join(("client", *method))


def _lines(earlier: Earlier, diagnostics: Diagnostics) -> Mapping[str, tuple[str, ...]]:
    """The names by key; the marks that git leaves in a conflict have none."""
    found: dict[str, tuple[str, ...]] = {}
    for number, line in enumerate(earlier.text.splitlines(), 1):
        key, colon, said = line.rpartition(": ")
        tokens = tuple(said.split())
        if colon and key and all(is_name(part, WITH_ENDING) for token in tokens for part in token.split(".")):
            found.setdefault(key, tokens)
        elif line.strip():
            sentence = "this line says no names that are kept"
            location = Location(file=earlier.file, line=number)
            diagnostics.warn("unread-names", sentence, location, "names are chosen anew for what it was about")
    return found


def _model(tokens: tuple[str, ...]) -> KeptModel | None:
    now, *former = _segments(tokens)
    match [*map(_parts, now)]:
        case [("models", module, type), *others] if all(map(_single, others)) and len(others) < 3:
            before = (KeptModel("", *_three(each)) for each in former if each)
            return KeptModel(module, *_three((type, *(other[0] for other in others))), tuple(before))
        case _:
            return None


def _three(names: Sequence[str]) -> tuple[str, str, str]:
    """A class, what may be given in its place and the name of that; empty for what there is none of."""
    type, keys, input = (*names, "", "")[:3]
    return type, keys, input


def _operation(tokens: tuple[str, ...]) -> KeptOperation | None:
    now, *former = _segments(tokens)
    match [*map(_parts, now)]:
        case [("api", module, function), ("client", *method), *others] if 0 < len(method) <= _DEEPEST and all(
            map(_single, others)
        ):
            before = tuple(found for each in former if (found := _operation(each)) is not None)
            return KeptOperation(module, function, tuple(method), tuple(other[0] for other in others), before)
        case _:
            return None


def _segments(tokens: tuple[str, ...]) -> list[tuple[str, ...]]:
    """What something is called, and what it was called before, each after a ``was``."""
    found: list[tuple[str, ...]] = [()]
    for token in tokens:
        if token == WAS:
            found.append(())
        else:
            found[-1] += (token,)
    return found


def _single(parts: tuple[str, ...]) -> bool:
    return len(parts) == 1


def _parts(token: str) -> tuple[str, ...]:
    return tuple(token.split("."))


def _keys(api: Api) -> dict[str, str]:
    """What each model is known by, by its id."""
    found: dict[str, str] = {}
    taken: dict[str, int] = {}
    for model in api.models.values():
        key = _model_key(api, model.id, found)
        taken[key] = taken.get(key, 0) + 1
        found[model.id] = key if taken[key] == 1 else f"{key} {taken[key]}"
    return found


def _model_key(api: Api, id: str, found: Mapping[str, str]) -> str:
    """A component's pointer, or the words that lead to a schema that is inside something."""
    words: list[str] = []
    seen: set[str] = set()
    while id in api.models and id not in seen and id not in found:
        seen.add(id)
        naming = api.models[id].naming
        if naming.component or not naming.role:
            break
        words.insert(0, " ".join(naming.role))
        id = naming.parent
    start = found.get(id) or (_operation_key(id) if id not in api.models else f"schema {_printable(id.lstrip('#'))}")
    return " > ".join((start, *map(_printable, words)))


def _operation_key(id: str) -> str:
    return f"operation {_printable(id)}"


def _printable(text: str) -> str:
    """A text in which nothing ends a line."""
    return "".join(char if char.isprintable() and char != "\\" else f"\\u{ord(char):04x}" for char in text)


def _kinds(operation: Operation) -> Iterator[VariantKind]:
    """The other ways to carry an operation out that it has."""
    if operation.polling is not None:
        yield "poll"
    if operation.long_running is not None:
        yield "and_poll"
        if operation.long_running.tools:
            yield "with_tools"
    if operation.download:
        yield "stream"
