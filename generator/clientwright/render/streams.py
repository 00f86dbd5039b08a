"""How streams are read, as constants of the codec modules: one for all operations that have the same stream."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from clientwright.ir.operations import Stream
from clientwright.ir.streams import Fold, Growth
from clientwright.ir.types import ModelRef, ObjectModel
from clientwright.layout import Package
from clientwright.names.table import Names
from clientwright.render.imports import Imports
from clientwright.render.literals import text
from clientwright.render.runtime import home
from clientwright.render.shapes import Shapes
from clientwright.render.source import Code


def stream_constants(package: Package) -> Mapping[str, Mapping[str, Stream]]:
    """By codec module: the constants' names, each with its stream. Only streams of models have one."""
    found: dict[str, dict[str, Stream]] = {}
    for operation in package.api.operations:
        stream = operation.stream
        if stream is not None and isinstance(stream.item, ModelRef):
            held = found.setdefault(package.names.models[stream.item.id].module, {})
            if _alike(stream) not in map(_alike, held.values()):
                held[f"EVENTS_{len(held) + 1}" if held else "EVENTS"] = stream
    return found


def constant_of(stream: Stream, module: str, constants: Mapping[str, Mapping[str, Stream]]) -> str:
    """The name of a stream's constant in its module."""
    return next(name for name, other in constants[module].items() if _alike(other) == _alike(stream))


def _alike(stream: Stream) -> tuple[object, ...]:
    """What decides how a stream is read; the rest of it follows from the type of its items."""
    return stream.item, stream.kind, stream.media_type, stream.json_data, stream.terminators, stream.errors


@dataclass(frozen=True, slots=True)
class StreamWriter:
    """Writes the constants of one codec module."""

    names: Names
    shapes: Shapes
    imports: Imports
    module: str

    def constant(self, name: str, stream: Stream) -> str:
        """The whole statement."""
        code = Code()
        events = self._runtime("Events")
        with code.block(f"{name}: {self.imports.typing('Final')}[{events}[{self._item(stream)}]] = {events}("):
            code(f"kind={text(stream.kind)},", f"accept={text(stream.media_type)},")
            code(f"decode={self._decode(stream)},")
            if not stream.json_data:
                code("json_data=False,")
            marks = (("terminators", stream.terminators), ("errors", stream.errors), ("texts", stream.texts))
            for keyword, marked in marks:
                if marked:
                    shown = ", ".join(map(text, marked))
                    code.call(f"{keyword}=frozenset((", [f"{shown}," if len(marked) == 1 else shown], ")),")
            if stream.names:
                with code.block("names=lambda: {"):
                    for event, ref in stream.names.items():
                        plain = self._plain(ref)
                        code.call(f"{text(event)}: (", plain, "),") if plain else code(f"{text(event)}: None,")
                code("},")
            if stream.folds:
                with code.block("folds=lambda: {"):
                    self._folds(code, stream.folds)
                code("},")
        code(")")
        return code.text

    def _item(self, stream: Stream) -> str:
        """The type of the items."""
        if not isinstance(stream.item, ModelRef):
            return self.imports.typing("Any")
        item = self.names.models[stream.item.id].type.python
        if stream.names and isinstance(self.shapes.models[stream.item.id], ObjectModel):
            return f"{item} | {self.imports.runtime('UnknownEvent')}"
        return item

    def _decode(self, stream: Stream) -> str:
        """The decoder of an item, as ``Events`` calls it."""
        if not isinstance(stream.item, ModelRef):
            return self.imports.runtime("any_item")
        kind = "object_item" if isinstance(self.shapes.models[stream.item.id], ObjectModel) else "value_item"
        return f"{self.imports.runtime(kind)}({self._decoder(stream.item)})"

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
        model = f"{self.imports.add('..', 'models')}.{self.names.models[fold.whole.id].type.python}"
        given = [f"whole={model}", f"decode={self._decoder(fold.whole)}", f"key={text(fold.key)}"]
        if fold.changes:
            given.append(f"changes={text(fold.changes)}")
        if fold.index:
            given.append(f"index={text(fold.index)}")
        if fold.growth:
            given.append(f"rules={self._rules(fold.growth)}")
        return given

    def _plain(self, ref: ModelRef) -> list[str]:
        """How to read an event that has no more than a name and an object for its data; empty when none is that plain.

        The runtime fills the fields itself: they must be called as the fields of an event are.
        """
        model, named = self.shapes.models[ref.id], self.names.models[ref.id]
        if not isinstance(model, ObjectModel) or any(name.python == "extra" for name in named.fields.values()):
            return []
        fields = {one.wire_name: one for one in model.properties}
        data = fields.get("data")
        called = all(named.fields[name].python == name for name in ("event", "data") if name in fields)
        absent = [one for name, one in fields.items() if name not in ("event", "data")]
        if data is None or "event" not in fields or not called or any(one.required for one in absent):
            return []
        if not isinstance(data.type, ModelRef) or not isinstance(self.shapes.models[data.type.id], ObjectModel):
            return []
        missing = [text(named.fields[one.wire_name].python) for one in absent]
        shown = f"({missing[0]},)" if len(missing) == 1 else f"({', '.join(missing)})"
        return [f"{self.imports.add('..', 'models')}.{named.type.python}", self._decoder(data.type), shown]

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

    def _decoder(self, ref: ModelRef) -> str:
        named = self.names.models[ref.id]
        inside = "" if named.module == self.module else f"{self.imports.add('..', '_codecs')}.{named.module}."
        return f"{inside}decode_{named.stem}"

    def _runtime(self, name: str) -> str:
        """A name of the runtime, under another one: a model of the description may be called ``Events``."""
        self.imports.add(home(name), f"{name} as _{name}")
        return f"_{name}"
