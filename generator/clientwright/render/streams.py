"""``_streams.py``: how streams are read, a constant for all operations that have the same stream."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import assert_never

from msgspec import Struct

from clientwright.ir.operations import Stream
from clientwright.ir.streams import Fold, Growth
from clientwright.ir.types import Model, ModelRef, ObjectModel, Type
from clientwright.layout import Package
from clientwright.render.docs import docstring
from clientwright.render.imports import Imports
from clientwright.render.python.expressions import (
    Call,
    Display,
    Entry,
    Expression,
    Keyword,
    Lambda,
    Star,
    Subscript,
    Word,
    constant,
    dotted,
    string,
    union,
)
from clientwright.render.python.statements import Assignment, printed
from clientwright.render.templates import Templates


class StreamsView(Struct, frozen=True, kw_only=True):
    """`_streams.py`."""

    doc: str
    """Docstring."""
    imports: str
    """Import lines."""
    constants: tuple[str, ...]
    """Assignments, strings."""


def render_streams(package: Package, templates: Templates) -> dict[str, str]:
    """The text of ``_streams.py``; there is none without streams."""
    constants = stream_constants(package)
    if not constants:
        return {}
    writer = StreamWriter(package, Imports())
    shown = tuple(writer.constant(name, stream) for name, stream in constants.items())
    view = StreamsView(doc=docstring("How the streams are read.", 0), imports=writer.imports.text, constants=shown)
    return {"_streams.py": templates.render("_streams.py.jinja", view)}


def stream_constants(package: Package) -> Mapping[str, Stream]:
    """The constants' names, after the models of their items, each with its stream."""
    found: dict[str, Stream] = {}
    for operation in package.api.operations:
        stream = operation.stream
        if stream is not None and _alike(stream) not in map(_alike, found.values()):
            stem = package.names.models[stream.item.id].stem if isinstance(stream.item, ModelRef) else "anything"
            found[_free(stem.upper(), found)] = stream
    return found


def _free(wanted: str, taken: Mapping[str, Stream]) -> str:
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted}_{number}", number + 1
    return name


def constant_of(stream: Stream, constants: Mapping[str, Stream]) -> str:
    """The name of a stream's constant."""
    return next(name for name, other in constants.items() if _alike(other) == _alike(stream))


def _alike(stream: Stream) -> tuple[object, ...]:
    """What decides how a stream is read; the rest of it follows from the type of its items."""
    marks = stream.ends, stream.terminators, stream.errors
    return stream.item, stream.kind, stream.media_type, stream.json_data, *marks


def _framing(stream: Stream) -> tuple[str, tuple[Keyword, ...]]:
    """The class of the runtime that says how items are framed, and what it is told of it."""
    accept = Keyword("accept", string(stream.media_type))
    match stream.kind:
        case "sse" | "jsonl":
            return "Events", (Keyword("kind", string(stream.kind)), accept)
        case "data":
            return "DataEvents", (accept,)
        case "json-seq":
            return "RecordEvents", (accept,)
        case _:
            assert_never(stream.kind)


class StreamWriter(Struct, frozen=True):
    """Writes the constants."""

    package: Package
    imports: Imports

    def constant(self, name: str, stream: Stream) -> str:
        """The whole statement."""
        item = self._model(stream.item)
        shown = item
        if stream.names and isinstance(self._described(stream.item), ObjectModel):
            shown = union((item, self._runtime("UnknownEvent")))
        kind, framed = _framing(stream)
        events = self._runtime(kind)
        annotation = Subscript(Word(self.imports.typing("Final")), (Subscript(events, (shown,)),))
        given = (*framed, *self._keywords(stream, item))
        return printed(Assignment(name, Call(events, given, exploded=True), annotation))

    def _keywords(self, stream: Stream, item: Expression) -> Iterator[Keyword]:
        yield Keyword("item", item)
        if not stream.json_data:
            yield Keyword("json_data", constant(False))
        if stream.ends:
            yield Keyword("ends", string(stream.ends))
        if self.package.numbers.within(stream.item):
            yield Keyword("exact", constant(True))
        marks = (("terminators", stream.terminators), ("errors", stream.errors), ("texts", stream.texts))
        for keyword, marked in marks:
            if marked:
                yield Keyword(keyword, Call(Word("frozenset"), (_tuple(marked),)))
        if stream.folds:
            yield Keyword("folds", Lambda((), Display("{", tuple(self._folds(stream.folds)), exploded=True)))

    def _folds(self, folds: Sequence[Fold]) -> Iterator[Expression]:
        """The folds by event name; the many events that are all of one whole share theirs."""
        shared: dict[tuple[str, str], list[Fold]] = {}
        for fold in folds:
            if fold.changes:
                yield Entry(string(fold.event), self._fold(fold))
            else:
                shared.setdefault((fold.whole.id, fold.key), []).append(fold)
        for alike in shared.values():
            first, names = alike[0], [fold.event for fold in alike]
            if len(alike) == 1:
                yield Entry(string(first.event), self._fold(first))
            else:
                spread = Call(dotted("dict", "fromkeys"), (_tuple(names), self._fold(first)), exploded=True)
                yield Star("**", spread)

    def _fold(self, fold: Fold) -> Expression:
        given = [Keyword("whole", self._model(fold.whole)), Keyword("key", string(fold.key))]
        if fold.changes:
            given.append(Keyword("changes", string(fold.changes)))
        if fold.index:
            given.append(Keyword("index", string(fold.index)))
        if fold.growth:
            given.append(Keyword("rules", self._rules(fold.growth)))
        return Call(self._runtime("Fold"), tuple(given))

    def _rules(self, growth: Mapping[str, Growth]) -> Expression:
        return Display("{", tuple(Entry(string(name), self._rule(one)) for name, one in growth.items()))

    def _rule(self, growth: Growth) -> Expression:
        match growth.kind:
            case "append" | "text":
                return string(growth.kind)
            case "object":
                return self._rules(growth.inside)
            case "list":
                keeps = (Keyword("keeps", constant(True)),) if growth.keeps else ()
                return Call(self._runtime("Indexed"), (self._rules(growth.inside), *keeps))
            case _:
                assert_never(growth.kind)

    def _model(self, type: Type) -> Expression:
        """A model, by name: each is loaded when the stream is first read, or something of it put together."""
        if not isinstance(type, ModelRef):
            return Word(self.imports.typing("Any"))
        return dotted(self.imports.add("._base", "models"), self.package.names.models[type.id].type.python)

    def _described(self, type: Type) -> Model | None:
        return self.package.api.models[type.id] if isinstance(type, ModelRef) else None

    def _runtime(self, name: str) -> Expression:
        return Word(self.imports.runtime(name, start="."))


def _tuple(values: Iterable[str]) -> Expression:
    return Display("(", tuple(map(string, values)))
