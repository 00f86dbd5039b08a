"""From JSON to the models of ``models.level_event``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.call import Events as _Events
from .._runtime.codec import DECODERS, ENCODERS, UnknownEvent, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.items import object_item
from ..models.level_event import LevelEvent

_LEVEL_EVENT_REQUIRED: Final = {"event": '"level"', "data": "number"}
_LEVEL_EVENT_FIELDS: Final = frozenset(("event", "data"))


def decode_level_event(raw: dict[str, Any], found: Deviations) -> LevelEvent:
    model = new(LevelEvent)
    try:
        model.event = event = raw["event"]
        model.data = data = raw["data"]
    except KeyError:
        return decode_level_event(found.fill(raw, _LEVEL_EVENT_REQUIRED), found)
    if event != "level":
        found.wrong(raw, "event", '"level"')
    if type(data) is not float and type(data) is not int:
        found.wrong(raw, "data", "number")
    model.extra = (
        NO_EXTRA if len(raw) == 2 else unknown_fields(raw, _LEVEL_EVENT_FIELDS)
    )
    return model


def encode_level_event(model: LevelEvent) -> dict[str, Any]:
    raw: dict[str, Any] = {"event": model.event, "data": model.data}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[LevelEvent] = decode_level_event
ENCODERS[LevelEvent] = encode_level_event
EVENTS: Final[_Events[LevelEvent | UnknownEvent]] = _Events(
    kind="sse",
    accept="text/event-stream",
    decode=object_item(decode_level_event),
    names=lambda: {
        "level": None,
    },
)
