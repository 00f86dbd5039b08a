"""``handlers.py``: for each stream whose events are about wholes, the class of objects that are told of its events."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from clientwright.ir.operations import Stream
from clientwright.ir.types import ModelRef
from clientwright.layout import Package
from clientwright.render.docs import docstring
from clientwright.render.imports import Imports
from clientwright.render.python.expressions import Subscript, Word, dotted, string
from clientwright.render.python.statements import Class, Definition, Parameter, printed
from clientwright.render.streams import stream_constants
from clientwright.render.templates import Templates
from clientwright.runtime.streams.handling import EventHandler, method_of


class HandlerView(Struct, frozen=True, kw_only=True):
    """One class of objects that are told of events."""

    head: str
    """The first line of the class."""
    doc: str
    """Docstring, indented."""
    methods: tuple[str, ...]
    """Whole definitions, indented."""


class HandlersView(Struct, frozen=True, kw_only=True):
    """`handlers.py`."""

    doc: str
    """Docstring."""
    imports: str
    """Import lines."""
    handlers: tuple[HandlerView, ...]
    """One for each stream whose events are about wholes."""


def render_handlers(package: Package, templates: Templates) -> dict[str, str]:
    """The text of ``handlers.py``; there is none where no events are about wholes."""
    streams = handled(package)
    if not streams:
        return {}
    imports = Imports()
    shown = tuple(_handler(name, stream, package, imports) for name, stream in streams.items())
    view = HandlersView(doc=docstring("Objects that are told of events.", 0), imports=imports.text, handlers=shown)
    return {"handlers.py": templates.render("handlers.py.jinja", view)}


def handled(package: Package) -> Mapping[str, Stream]:
    """The names of the classes, each with its stream."""
    taken = {model.type.python for model in package.names.models.values()}
    found: dict[str, Stream] = {}
    for stream in stream_constants(package).values():
        if not (stream.folds and stream.names and isinstance(stream.item, ModelRef)):
            continue
        name = f"{package.names.models[stream.item.id].type.python}Handler"
        while name in taken or name in found:
            name += "_"
        found[name] = stream
    return found


def _handler(name: str, stream: Stream, package: Package, imports: Imports) -> HandlerView:
    models, item = imports.add(".", "models", typing_only=True), stream.item
    assert isinstance(item, ModelRef)
    base = Word(imports.runtime("EventHandler", start="."))
    # As text: a base is evaluated, and there loads no model.
    held = string(f"{models}.{package.names.models[item.id].type.python}")
    about = "What to do with the events of a stream: override what matters, ``stream.until_done(handler)``."
    return HandlerView(
        head=printed(Class(name, (Subscript(base, (held,)),))),
        doc=docstring(about, 4),
        methods=tuple(_methods(stream, package, models)),
    )


def _methods(stream: Stream, package: Package, models: str) -> Iterator[str]:
    taken = set(vars(EventHandler))
    for event, model in stream.names.items():
        name = method_of(event)
        if name not in taken:
            taken.add(name)
            given = Parameter("event", dotted(models, package.names.models[model.id].type.python))
            yield printed(Definition(name, (Parameter("self"), given), Word("object"), stub=True), 4)
