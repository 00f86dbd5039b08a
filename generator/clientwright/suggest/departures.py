"""What real servers sent, as ``clientwright.deviations`` wrote it down, and what would make a description say so."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from clientwright.build.media import stream_kind
from clientwright.build.variants import items_of, properties_of, variants
from clientwright.source.node import Json, Node
from clientwright.source.text import split
from clientwright.suggest.suggestion import Action, Seen, Suggestion

RULES: Final = {
    "seen-missing": "With `--from`: a property that is required was not there.",
    "seen-null": "With `--from`: null came where none is described.",
    "seen-value": "With `--from`: an enum had another value.",
    "seen-format": "With `--from`: a text was not in its form.",
    "seen-type": "With `--from`: a value was of another JSON type.",
    "seen-property": "With `--from`: an object that has no further properties had one.",
}
_KINDS: Final = frozenset(("nothing", "null", "boolean", "integer", "number", "string", "array", "object"))


class Departure(Struct, frozen=True):
    """One departure: of which answer, where in it, what was described there, and the JSON type of what came."""

    operation: str
    answer: str
    pointer: str
    expected: str
    got: str
    value: Json = None
    """What came, if that was written down."""


class _Spot(Struct, frozen=True):
    """Where a departure was: the schemas of the object around it, and of what departed."""

    around: tuple[Node, ...]
    schemas: tuple[Node, ...]
    name: str


def read_departures(text: str) -> tuple[tuple[Departure, ...], int]:
    """The departures of a file, each once, and how many of its lines are none."""
    found: dict[Departure, None] = {}
    wrong = 0
    for line in text.splitlines():
        try:
            told: Json = json.loads(line) if line.strip() else None
        except (ValueError, RecursionError):
            told = ""
        made = _departure(told) if isinstance(told, dict) else None
        wrong += made is None and told is not None
        if made is not None:
            found[made] = None
    return tuple(found), wrong


def _departure(told: Mapping[str, Json]) -> Departure | None:
    texts = [told.get(key) for key in ("operation", "answer", "pointer", "expected", "got")]
    said = [one for one in texts if isinstance(one, str)]
    value = told.get("value")
    if len(said) < len(texts) or said[-1] not in _KINDS or isinstance(value, list | dict):
        return None
    operation, answer, pointer, expected, got = said
    return Departure(operation, answer, pointer, expected, got, value)


def made_true(seen: Seen, found: Sequence[Departure]) -> Iterator[Suggestion]:
    """What would make the description true; one suggestion for each place and kind of departure."""
    nodes = {one.id: node for one in seen.api.operations if (node := seen.written(one)) is not None}
    done: set[str] = set()
    for one in found:
        spot = _spot(one, nodes[one.operation]) if one.operation in nodes else None
        made = _suggestion(one, spot, seen) if spot is not None else None
        if made is not None and repr(made.actions) not in done:
            done.add(repr(made.actions))
            yield made


def _suggestion(one: Departure, spot: _Spot, seen: Seen) -> Suggestion | None:
    rule, says, actions = _mended(one, spot, seen)
    if not actions or any(not seen.document.has(seen.document.file, action.pointer) for action in actions):
        return None
    came = f"`{json.dumps(one.value)}`" if one.value is not None else one.got
    return Suggestion(
        rule=rule,
        confidence="certain",
        says=f"`{spot.name}` {says}",
        evidence=(
            f"in an answer {one.answer} of `{one.operation}`, at `{one.pointer}`",
            f"expected: {one.expected}; got: {came}",
        ),
        actions=actions,
    )


def _mended(one: Departure, spot: _Spot, seen: Seen) -> tuple[str, str, tuple[Action, ...]]:
    """The rule, what it says of the property, and the changes; none where no schema of the main file is at fault."""
    reached = [node for node in spot.schemas if node.file == seen.document.file]
    if one.got == "nothing":
        actions = tuple(
            Action(pointer=f"{node.pointer}/required", remove=True, item=spot.name)
            for node in spot.around
            if node.file == seen.document.file and _requires(node, spot.name)
        )
        return "seen-missing", "may be left out", actions
    if not spot.schemas:
        closed = [
            node
            for node in spot.around
            if node.file == seen.document.file and node.child("additionalProperties").value is False
        ]
        added: Json = {"properties": {spot.name: {} if one.got == "null" else {"type": one.got}}}
        return (
            "seen-property",
            f"is a property, of type {one.got}",
            tuple(Action(pointer=node.pointer, update=added) for node in closed[:1]),
        )
    if len(spot.schemas) > 1 or len(reached) != 1:
        return "seen-type", "", ()
    schema = reached[0]
    if one.got == "null":
        return "seen-null", "may be null", _nullable(schema, seen)
    own = _own(schema)
    values = own.child("enum").value
    if isinstance(values, list) and one.got == "string" and any(isinstance(value, str) for value in values):
        if isinstance(one.value, str):
            more = (Action(pointer=own.pointer, update={"enum": [one.value]}),) if one.value not in values else ()
            return "seen-value", f"may be `{one.value}`", more
        return "seen-value", "has values that are not described", _either(schema, {"type": "string"}, seen)
    if one.got == "string" and " in the form of " in one.expected and own.has("format"):
        return "seen-format", "is any text", (Action(pointer=f"{own.pointer}/format", remove=True),)
    return "seen-type", f"may be of type {one.got}", _either(schema, {"type": one.got}, seen)


def _requires(node: Node, name: str) -> bool:
    required = node.child("required").value
    return isinstance(required, list) and name in required


def _own(schema: Node) -> Node:
    """What a reference leads to, where it is one."""
    return schema.follow() if schema.ref is not None else schema


def _nullable(schema: Node, seen: Seen) -> tuple[Action, ...]:
    if seen.document.dialect != "3.0":
        return _either(schema, {"type": "null"}, seen)
    if schema.ref is None:
        return (Action(pointer=schema.pointer, update={"nullable": True}),)
    alternative: Json = {"allOf": [{"$ref": schema.ref}], "nullable": True}
    return Action(pointer=schema.pointer, remove=True, below=True), Action(pointer=schema.pointer, update=alternative)


def _either(schema: Node, other: dict[str, Json], seen: Seen) -> tuple[Action, ...]:
    """What makes a schema one of two: what it says now, or something else."""
    written, there = seen.written_at(schema.pointer)
    if not there or not isinstance(written, dict):
        return ()
    choices = written["anyOf"] if written.keys() == {"anyOf"} else None
    more: list[Json] = choices if isinstance(choices, list) else [written]
    if other in more:
        return ()
    return (
        Action(pointer=schema.pointer, remove=True, below=True),
        Action(pointer=schema.pointer, update={"anyOf": [*more, other]}),
    )


def _spot(one: Departure, operation: Node) -> _Spot | None:
    """The schemas at a place in an answer; None where it leads nowhere."""
    tokens = split(one.pointer)
    start = _answer(one.answer, operation)
    if start is None or not tokens:
        return None
    around: tuple[Node, ...] = (start,)
    for token in tokens[:-1]:
        around = _below(around, token)
        if not around:
            return None
    holders = tuple(node for each in around for node in variants(each))
    return _Spot(holders, _below(around, tokens[-1]), tokens[-1])


def _below(nodes: tuple[Node, ...], token: str) -> tuple[Node, ...]:
    """The schemas of what stands under a token in a value of one of some schemas."""
    named = properties_of(nodes).get(token, ())
    if named:
        return named
    if token.isdecimal() and (items := items_of(nodes)):
        return items
    more = [each.child("additionalProperties") for node in nodes for each in variants(node)]
    return tuple(one for one in more if isinstance(one.value, dict) and one.value)


def _answer(answer: str, operation: Node) -> Node | None:
    """The schema of an answer by its status, or of the items of a stream."""
    responses = operation.child("responses")
    statuses = [answer, f"{answer[:1]}XX", "default"]
    if answer == "item":
        statuses = [status for status, _ in responses.items()]
    for status in statuses:
        held = responses.get(status)
        for media_type, content in held.follow().child("content").items() if held is not None else ():
            if answer == "item" and stream_kind(media_type) is not None:
                return content.get("itemSchema") or content.get("schema")
            if answer != "item" and "json" in media_type and stream_kind(media_type) is None:
                return content.get("schema")
    return None
