"""Responses that are read item by item: declared, never guessed."""

from __future__ import annotations

from collections.abc import Iterator

from clientwright.build.media import StreamKind, stream_kind
from clientwright.build.parts import target_of, types_of
from clientwright.build.place import Place
from clientwright.build.schemas import Schemas
from clientwright.ir.operations import Stream
from clientwright.ir.types import AnyType, ModelRef, Naming, ObjectModel, PrimitiveType, Property, Type
from clientwright.source.node import Node


def read_stream(
    offered: list[tuple[str, Node]], always: bool, selector: str, id: str, schemas: Schemas
) -> Stream | None:
    """The stream among the media types of a success. Beside another body it must be declared what asks for it."""
    streams = [(name, held) for name, held in offered if stream_kind(name) is not None]
    if not streams:
        return None
    name, held = streams[0]
    kind = stream_kind(name) or "sse"
    for _, other in streams[1:]:
        reason = f"`{name}` is generated, which carries the same"
        schemas.ledger.excluded("response", "other-media-type", reason, other.location)
    if not always and not selector:
        reason = f"`{name}` is offered beside another body, and nothing says which request asks for it"
        hint = "say `x-clientwright-stream: <name of a boolean property of the body>` in the operation"
        schemas.ledger.excluded("response", "stream-undeclared", reason, held.location)
        schemas.ledger.diagnostics.warn("stream-undeclared", reason, held.location, hint)
        return None
    return _stream(name, held, kind, "" if always else selector, id, schemas)


def _stream(name: str, held: Node, kind: StreamKind, selector: str, id: str, schemas: Schemas) -> Stream:
    place = Place(id, ("event" if kind == "sse" else "item",))
    item, whole = held.get("itemSchema"), held.get("schema")
    json_data = True
    terminators: tuple[str, ...] = ()
    found: Type
    if item is not None:
        events = list(_objects(item, set())) if kind == "sse" else []
        parsed = [event for event in events if _mark(event, schemas)]
        json_data = bool(parsed) or not events
        terminators = tuple(name for event in events for name in _terminator(event))
        found = schemas.root(item, held, place)
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
        selector=selector,
        terminators=terminators,
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


def _objects(node: Node, seen: set[str]) -> Iterator[Node]:
    """The schemas of the events that an item may be, through references and unions."""
    if node.id in seen:
        return
    seen.add(node.id)
    target = target_of(node) if node.ref is not None else None
    if target is not None:
        yield from _objects(target, seen)
    if node.has("properties"):
        yield node
    for key in ("oneOf", "anyOf", "allOf"):
        for member in node.sequence(key) if node.has(key) else ():
            yield from _objects(member, seen)


def _mark(event: Node, schemas: Schemas) -> bool:
    """Have the data of an event read as what ``contentSchema`` says; whether it is JSON."""
    data = event.mapping("properties").get("data")
    if data is None or "json" not in data.text("contentMediaType"):
        return False
    schemas.json_strings.add(data.id)
    return True


def _terminator(event: Node) -> Iterator[str]:
    """The name of an event that is the last one (``x-clientwright-terminator``)."""
    if event.child("x-clientwright-terminator").value is not True:
        return
    name = event.mapping("properties").child("event").follow()
    values = name.child("enum").value if name.has("enum") else [name.child("const").value]
    for value in values if isinstance(values, list) else ():
        if isinstance(value, str):
            yield value
