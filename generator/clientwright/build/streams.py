"""Responses that are read item by item: declared, never guessed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from clientwright.build.extensions.folds import DELTA, Event, events_of, read_folds
from clientwright.build.extensions.reading import Reading
from clientwright.build.media import StreamKind, stream_kind
from clientwright.build.parts import types_of
from clientwright.build.place import Place
from clientwright.build.schemas import Schemas
from clientwright.build.variants import kinds_of
from clientwright.ir.operations import Stream
from clientwright.ir.streams import Fold
from clientwright.ir.types import AnyType, ModelRef, Naming, ObjectModel, PrimitiveType, Property, Type
from clientwright.source.node import Node

SELECTOR: Final = "x-clientwright-stream"
_TERMINATOR: Final = "x-clientwright-terminator"
_ERROR: Final = "x-clientwright-error"


def read_stream(
    offered: list[tuple[str, Node]], always: bool, operation: Node, id: str, schemas: Schemas
) -> Stream | None:
    """The stream among the media types of a success. Beside another body it must be declared what asks for it."""
    selector = operation.text(SELECTOR)
    streams = [(name, held) for name, held in offered if stream_kind(name) is not None]
    if not streams:
        return None
    name, held = streams[0]
    kind = stream_kind(name) or "sse"
    for _, other in streams[1:]:
        reason = f"`{name}` is generated, which carries the same"
        schemas.ledger.excluded("response", "other-media-type", reason, other.location)
        schemas.marks.passed.append(other)
    if not always and not selector:
        reason = f"`{name}` is offered beside another body, and nothing says which request asks for it"
        hint = "say `x-clientwright-stream: <name of a boolean property of the body>` in the operation"
        schemas.ledger.excluded("response", "stream-undeclared", reason, held.location)
        schemas.ledger.diagnostics.warn("stream-undeclared", reason, held.location, hint)
        schemas.marks.passed.append(held)
        return None
    found = _stream(name, held, kind, id, schemas)
    if always:
        return found
    return replace(found, selector=selector, selector_location=operation.child(SELECTOR).location)


def _stream(name: str, held: Node, kind: StreamKind, id: str, schemas: Schemas) -> Stream:
    place = Place(id, ("event" if kind == "sse" else "item",))
    item, whole = held.get("itemSchema"), held.get("schema")
    json_data = True
    marked: dict[str, tuple[str, ...]] = {}
    folds: tuple[Fold, ...] = ()
    texts: tuple[str, ...] = ()
    found: Type
    if item is not None:
        events = list(events_of(item))
        marked = {mark: tuple(_marked(events, mark, kind, schemas)) for mark in (_TERMINATOR, _ERROR, DELTA)}
        if kind == "sse":
            parsed = {event.node.id for event in events if _mark(event, schemas)}
            json_data = bool(parsed) or not events
            described = [event for event in events if event.node.id not in parsed and _is_text(event)]
            texts = tuple(dict.fromkeys(name for event in described for name in event.names)) if parsed else ()
        found = schemas.root(item, held, place)
        folds = tuple(read_folds(events, schemas)) if kind == "sse" else ()
    elif kind == "jsonl" and whole is not None and types_of(whole.follow()) == ("array",):
        # OpenAPI 3.2, 4.14.3: the schema of a sequential media type describes the list of all items.
        found = schemas.root(whole.follow().child("items"), held, place)
    elif kind == "jsonl":
        found = AnyType() if whole is None else schemas.root(whole, held, place)
    else:
        found, json_data = _event(held, whole, id, schemas)
    return Stream(
        kind=kind,
        media_type=name,
        item=found,
        json_data=json_data,
        terminators=marked.get(_TERMINATOR, ()),
        errors=marked.get(_ERROR, ()),
        folds=folds,
        texts=texts,
        location=held.location,
    )


def _event(held: Node, whole: Node | None, id: str, schemas: Schemas) -> tuple[Type, bool]:
    """The model of an event where the description says only what its data is.

    3.0 and 3.1 have no ``itemSchema``; descriptions put the schema of each event's JSON data in ``schema``.
    """
    text = whole is not None and types_of(whole.follow()) == ("string",)
    data: Type = PrimitiveType(kind="string") if text else AnyType()
    schemas.models[held.id] = None
    if whole is not None and not text:
        data = schemas.type_of(whole, Place(held.id, ("data",)))
    string = PrimitiveType(kind="string")
    fields: tuple[tuple[str, Type], ...] = (
        ("event", string),
        ("data", data),
        ("id", string),
        ("retry", PrimitiveType(kind="integer")),
    )
    schemas.models[held.id] = ObjectModel(
        id=held.id,
        naming=Naming(parent=id, role=("event",)),
        properties=tuple(
            Property(wire_name=name, type=each, required=name == "data", location=held.location)
            for name, each in fields
        ),
        additional=AnyType(),
        doc="One server-sent event.",
        location=held.location,
    )
    return ModelRef(id=held.id), not text


def _mark(event: Event, schemas: Schemas) -> bool:
    """Have the data of an event read as what ``contentSchema`` says; whether it is JSON."""
    data = event.json
    if data is None:
        return False
    schemas.json_strings.add(data.id)
    return True


def _is_text(event: Event) -> bool:
    """Whether the data of an event is described as a string."""
    return any(
        "string" in kinds_of(data) or isinstance(data.follow().child("const").value, str)
        for data in event.described("data")
    )


def _marked(events: Sequence[Event], mark: str, kind: StreamKind, schemas: Schemas) -> Iterator[str]:
    """The names of the events that an extension marks."""
    for event in events:
        schemas.marks.take(event.own, mark)
        held = event.mark(mark)
        if held is None or held.value is False:
            continue
        reading = Reading(event.node, mark)
        if mark != DELTA and held.value is not True:
            reading.add("bad-value", f"`{mark}` is `true` or left out", held)
        elif kind != "sse":
            reading.add("extension-place", f"`{mark}` stands on an item that is no server-sent event", held)
        elif not event.names:
            hint = "give its property `event` a `const`"
            reading.add("extension-place", f"`{mark}` stands on an event that has no name of its own", held, hint)
        else:
            yield from event.names
        schemas.ledger.diagnostics.extend(reading.found)
