"""Responses that are read item by item: declared, never guessed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from clientwright.build.extensions.folds import DELTA, Event, events_of, read_folds
from clientwright.build.extensions.reading import Reading
from clientwright.build.ledger import Ledger
from clientwright.build.media import StreamKind, stream_kind
from clientwright.build.parts import types_of
from clientwright.build.place import Place
from clientwright.build.schemas import Schemas
from clientwright.build.variants import kinds_of, properties_of
from clientwright.diagnostics import Location
from clientwright.ir.operations import Stream
from clientwright.ir.types import AnyType, ModelRef, ObjectModel, PrimitiveType, Property, Type
from clientwright.source.node import Node

SELECTOR: Final = "x-clientwright-stream"
FLAG: Final = "stream"
"""The property of a body that asks for a stream where the description has no word for what does."""
TERMINATOR: Final = "x-clientwright-terminator"
ERROR: Final = "x-clientwright-error"
_FIELDS: Final = frozenset(("event", "data", "id", "retry"))
"""What a server-sent event is made of (WHATWG HTML, 9.2.6)."""
_DONE: Final = "[DONE]"
"""The data with which streams end whose description, before 3.2, cannot say what ends them. It is no item."""


def read_stream(
    offered: list[tuple[str, Node]], always: bool, operation: Node, id: str, schemas: Schemas
) -> Stream | None:
    """The stream among the media types of a success. Beside another body something must ask for it."""
    streams = [(name, held) for name, held in offered if stream_kind(name) is not None]
    if not streams:
        return None
    name, held = streams[0]
    kind = stream_kind(name) or "sse"
    for _, other in streams[1:]:
        reason = f"`{name}` is generated, which carries the same"
        schemas.ledger.excluded("response", "other-media-type", reason, other.location)
        schemas.marks.passed.append(other)
    if always:
        return _stream(name, held, kind, id, schemas)
    selector = operation.text(SELECTOR)
    if selector:
        found = _stream(name, held, kind, id, schemas)
        return replace(found, selector=selector, selector_location=operation.child(SELECTOR).location)
    if not _has_flag(operation):
        undeclared(name, held.location, schemas.ledger)
    elif id in schemas.no_stream:
        schemas.ledger.excluded("response", "excluded", "the configuration leaves it out", held.location)
    else:
        return replace(_stream(name, held, kind, id, schemas), selector=FLAG)
    schemas.marks.passed.append(held)
    return None


def undeclared(name: str, location: Location, ledger: Ledger) -> None:
    """Say that a stream is left out because nothing asks for it."""
    reason = f"`{name}` is offered beside another body, and nothing says which request asks for it"
    hint = "say `x-clientwright-stream: <name of a boolean property of the body>` in the operation"
    ledger.excluded("response", "stream-undeclared", reason, location)
    ledger.diagnostics.warn("stream-undeclared", reason, location, hint)


def _has_flag(operation: Node) -> bool:
    """Whether a body of the operation has a boolean property ``stream``, which says what asks for the stream."""
    body = operation.child("requestBody").follow()
    contents = body.mapping("content").items() if body.has("content") else ()
    schemas = tuple(held.follow().child("schema") for _, held in contents)
    return any("boolean" in kinds_of(held) for held in properties_of(schemas).get(FLAG, ()))


def _stream(name: str, held: Node, kind: StreamKind, id: str, schemas: Schemas) -> Stream:
    item, whole = held.get("itemSchema"), held.get("schema")
    if kind == "sse":
        if item is None and whole is not None:
            item, whole = (whole, None) if _are_events(whole) else (None, _item(whole))
        if item is None:
            return _of_data(name, held, whole, id, schemas)
        return _of_events(name, held, item, id, schemas)
    place = Place(id, ("item",))
    if item is not None:
        _marks(list(events_of(item)), kind, schemas)
        found = schemas.root(item, held, place)
    elif whole is None or types_of(whole.follow()) == ("string",):
        found = AnyType()  # A string, or bytes, is the whole text: nothing is said of one line.
    else:
        found = schemas.root(_item(whole), held, place)
    return Stream(kind=kind, media_type=name, item=found, location=held.location)


def _item(whole: Node) -> Node:
    """The schema of an item: that of a sequential media type describes the list of all (OpenAPI 3.2, 4.14.3).

    Before 3.2 there is no ``itemSchema``, and descriptions put there what one item is.
    """
    return whole.follow().child("items") if types_of(whole.follow()) == ("array",) else whole


def _are_events(schema: Node) -> bool:
    """Whether a schema is that of server-sent events themselves, and not of their data: by the names of properties."""
    events = list(events_of(schema))
    named = [{name for part in event.parts for name, _ in part.mapping("properties").items()} for event in events]
    return any("data" in names for names in named) and all(
        names <= _FIELDS and not names.isdisjoint(("data", "event")) for names in named
    )


def _of_events(name: str, held: Node, item: Node, id: str, schemas: Schemas) -> Stream:
    """A stream whose events are described."""
    older = not held.has("itemSchema")
    events = list(events_of(item))
    marked = _marks(events, "sse", schemas)
    # Before 3.2 data is JSON unless it is a string; since then its `contentMediaType` says so.
    parsed = {event.node.id for event in events if _mark(event, schemas) or (older and not _is_text(event))}
    texts = [event for event in events if event.node.id not in parsed and _is_text(event)] if parsed else ()
    return Stream(
        kind="sse",
        media_type=name,
        item=schemas.root(item, held, Place(id, ("event",))),
        json_data=bool(parsed) or not events,
        ends=_DONE if older else "",
        terminators=marked[TERMINATOR],
        errors=marked[ERROR],
        folds=tuple(read_folds(events, schemas)),
        texts=tuple(dict.fromkeys(name for event in texts for name in event.names)),
        location=held.location,
    )


def _of_data(name: str, held: Node, data: Node | None, id: str, schemas: Schemas) -> Stream:
    """A stream of whose events no more is described than their data, which are its items then.

    Where it is a text, or nothing is said, an item is the event: its name is all there is to tell one from another.
    """
    place = Place(id, ("event",))
    if data is not None and types_of(data.follow()) != ("string",):
        item = schemas.root(data, held, place)
        return Stream(kind="data", media_type=name, item=item, ends=_DONE, location=held.location)
    string = PrimitiveType(kind="string")
    fields: tuple[tuple[str, Type], ...] = (
        ("event", string),
        ("data", AnyType() if data is None else string),
        ("id", string),
        ("retry", PrimitiveType(kind="integer")),
    )
    schemas.models[held.id] = ObjectModel(
        id=held.id,
        naming=place.naming(""),
        properties=tuple(
            Property(wire_name=name, type=each, required=name == "data", location=held.location)
            for name, each in fields
        ),
        additional=AnyType(),
        doc="One server-sent event.",
        location=held.location,
    )
    return Stream(
        kind="sse",
        media_type=name,
        item=ModelRef(id=held.id),
        json_data=data is None,
        ends=_DONE,
        location=held.location,
    )


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


def _marks(events: Sequence[Event], kind: StreamKind, schemas: Schemas) -> Mapping[str, tuple[str, ...]]:
    """By extension, the names of the events that it marks."""
    return {mark: tuple(_marked(events, mark, kind, schemas)) for mark in (TERMINATOR, ERROR, DELTA)}


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
