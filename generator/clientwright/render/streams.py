"""``_streams.py``: how streams are read, a constant for all operations that have the same stream."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from clientwright.ir.operations import Stream
from clientwright.ir.streams import Fold, Growth
from clientwright.ir.types import Model, ModelRef, ObjectModel, Type
from clientwright.layout import Package
from clientwright.render.docs import docstring
from clientwright.render.imports import Imports
from clientwright.render.literals import text
from clientwright.render.source import Code
from clientwright.render.templates import Templates


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamsView:
    """The whole file; ``doc`` is its docstring, ``constants`` are whole assignments."""

    doc: str
    imports: str
    constants: tuple[str, ...]


def render_streams(package: Package, templates: Templates) -> dict[str, str]:
    """The text of ``_streams.py``; there is none without streams of models."""
    constants = stream_constants(package)
    if not constants:
        return {}
    writer = StreamWriter(package, Imports())
    shown = tuple(writer.constant(name, stream) for name, stream in constants.items())
    view = StreamsView(doc=docstring("How the streams are read.", 0), imports=writer.imports.text, constants=shown)
    return {"_streams.py": templates.render("_streams.py.jinja", view)}


def stream_constants(package: Package) -> Mapping[str, Stream]:
    """The constants' names, each with its stream. Only streams of models have one."""
    found: dict[str, Stream] = {}
    for operation in package.api.operations:
        stream = operation.stream
        if stream is None or not isinstance(stream.item, ModelRef):
            continue
        if _alike(stream) not in map(_alike, found.values()):
            found[_free(package.names.models[stream.item.id].stem.upper(), found)] = stream
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
    return stream.item, stream.kind, stream.media_type, stream.json_data, stream.terminators, stream.errors


@dataclass(frozen=True, slots=True)
class StreamWriter:
    """Writes the constants."""

    package: Package
    imports: Imports

    def constant(self, name: str, stream: Stream) -> str:
        """The whole statement."""
        code = Code()
        final, item = self.imports.typing("Final"), self._model(stream.item)
        shown = item
        if stream.names and isinstance(self._described(stream.item), ObjectModel):
            shown = f"{item} | {self.imports.runtime('UnknownEvent', start='.')}"
        with code.block(f"{name}: {final}[{self._runtime('Events')}[{shown}]] = {self._runtime('Events')}("):
            code(f"kind={text(stream.kind)},", f"accept={text(stream.media_type)},", f"item={item},")
            if not stream.json_data:
                code("json_data=False,")
            marks = (("terminators", stream.terminators), ("errors", stream.errors), ("texts", stream.texts))
            for keyword, marked in marks:
                if marked:
                    shown = ", ".join(map(text, marked))
                    code.call(f"{keyword}=frozenset((", [f"{shown}," if len(marked) == 1 else shown], ")),")
            if stream.folds:
                with code.block("folds=lambda: {"):
                    self._folds(code, stream.folds)
                code("},")
        code(")")
        return code.text

    def _folds(self, code: Code, folds: Sequence[Fold]) -> None:
        """The folds by event name; the many events that are all of one whole share theirs."""
        shared: dict[tuple[str, str], list[Fold]] = {}
        for fold in folds:
            if fold.changes:
                code.call(f"{text(fold.event)}: {self._runtime('Fold')}(", self._fold(fold), "),")
            else:
                shared.setdefault((fold.whole.id, fold.key), []).append(fold)
        for alike in shared.values():
            if len(alike) == 1:
                code.call(f"{text(alike[0].event)}: {self._runtime('Fold')}(", self._fold(alike[0]), "),")
                continue
            with code.block("**dict.fromkeys("):
                code.call("(", [text(fold.event) for fold in alike], "),")
                code.call(f"{self._runtime('Fold')}(", self._fold(alike[0]), "),")
            code("),")

    def _fold(self, fold: Fold) -> list[str]:
        given = [f"whole={self._model(fold.whole)}", f"key={text(fold.key)}"]
        if fold.changes:
            given.append(f"changes={text(fold.changes)}")
        if fold.index:
            given.append(f"index={text(fold.index)}")
        if fold.growth:
            given.append(f"rules={self._rules(fold.growth)}")
        return given

    def _rules(self, growth: Mapping[str, Growth]) -> str:
        return f"{{{', '.join(f'{text(name)}: {self._rule(one)}' for name, one in growth.items())}}}"

    def _rule(self, growth: Growth) -> str:
        match growth.kind:
            case "append" | "text":
                return text(growth.kind)
            case "object":
                return self._rules(growth.inside)
            case "list":
                keeps = ", keeps=True" if growth.keeps else ""
                return f"{self._runtime('Indexed')}({self._rules(growth.inside)}{keeps})"
            case _:
                assert_never(growth.kind)

    def _model(self, type: Type) -> str:
        """A model, by name: each is loaded when the stream is first read, or something of it put together."""
        if not isinstance(type, ModelRef):
            return self.imports.typing("Any")
        return f"{self.imports.add('._later', 'models')}.{self.package.names.models[type.id].type.python}"

    def _described(self, type: Type) -> Model | None:
        return self.package.api.models[type.id] if isinstance(type, ModelRef) else None

    def _runtime(self, name: str) -> str:
        return self.imports.runtime(name, start=".")
