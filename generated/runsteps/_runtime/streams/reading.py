"""How the items of a kind of stream are read, found out once from their type."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from ..wire.annotations import read
from ..wire.codec import Decode, decode_of
from ..wire.decoding import decoder
from ..wire.deviations import Spot
from ..wire.fields import Form, form, unset
from ..wire.shapes import Decoder, ModelShape, Part, Shape
from .call import Events

_OWN = frozenset(("event", "data", "extra"))
"""The fields that the stream itself fills."""


@dataclass(frozen=True, slots=True)
class PlainEvent:
    """An event that is no more than its name and an object: made without an object for the event in between."""

    model: type
    decode: Decoder
    """Of the data."""
    spot: Spot
    absent: tuple[str, ...]
    """The fields that such an event does not have."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How the items of a stream are read."""

    decode: Decode
    """Of any item."""
    names: Collection[str]
    """The described events, where they are told apart by their names."""
    plain: dict[str, PlainEvent | None] = field(
        default_factory=dict[str, "PlainEvent | None"]
    )
    """What is known of the events that have come: None for those that are not plain."""
    _members: dict[str, Shape] = field(default_factory=dict[str, Shape])

    def look(self, name: str) -> PlainEvent | None:
        """What is known of an event, which has come for the first time."""
        member = self._members.get(name)
        if member is None:  # and so no other is kept: servers choose the names
            return None
        found = self.plain[name] = _plain(member.seen())
        return found


@lru_cache(maxsize=64)
def reading(events: Events[Any]) -> Reading:
    """How a stream is read: one for all streams of a kind."""
    members = dict(_members(read(events.item))) if events.kind == "sse" else {}
    special = events.terminators | events.errors
    return Reading(
        decode_of(events.item),
        members.keys(),
        dict.fromkeys(special),
        {name: one for name, one in members.items() if name not in special},
    )


def _members(shape: Shape) -> dict[str, Shape]:
    """The shapes of events by their names, where these tell them apart."""
    if shape.scalars or shape.array is not None:
        return {}
    match (*shape.more, shape.object):
        case (Part(path=("event",), members=members), None):
            return {name: one for name, one in members.items() if isinstance(name, str)}
        case (ModelShape(model),):
            names = next(
                (one for one in form(model).fields if one.wire_name == "event"), None
            )
            if names is not None and names.required and not names.shape.types:
                return {
                    one: shape for one in names.shape.listed if isinstance(one, str)
                }
            return {}
        case _:
            return {}


def _plain(shape: Shape) -> PlainEvent | None:
    if not isinstance(shape.object, ModelShape):
        return None
    made = form(shape.object.model)
    fields = {one.name: one for one in made.fields}
    data = fields.get("data")
    others = [one for one in made.fields if one.name not in _OWN]
    as_named = all(one.name == one.wire_name for one in made.fields if one.name in _OWN)
    if data is None or "event" not in fields or not as_named or not _as_emitted(made):
        return None
    held = data.shape.seen()
    if any(one.required for one in others) or held.null or held.scalars or held.array:
        return None
    if held.more or not isinstance(held.object, ModelShape):
        return None
    absent = tuple(one.name for one in others)
    return PlainEvent(made.model, decoder(held), Spot("data", held), absent)


def _as_emitted(made: Form) -> bool:
    """Whether to give each field its value is all that there is to do."""
    usual = all(one.required or one.absent is unset for one in made.fields)
    extra = made.extra is not None and made.extra.name == "extra"
    return usual and extra and not (made.frozen or made.finished or made.fixed)
