"""From JSON to the models of ``models.done_event``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.done_event import DoneEvent

_DONE_EVENT_REQUIRED: Final = {"event": '"done"', "data": '"[DONE]"'}
_DONE_EVENT_FIELDS: Final = frozenset(("event", "data"))


def decode_done_event(raw: dict[str, Any], found: Deviations) -> DoneEvent:
    model = new(DoneEvent)
    try:
        model.event = event = raw["event"]
        model.data = data = raw["data"]
    except KeyError:
        return decode_done_event(found.fill(raw, _DONE_EVENT_REQUIRED), found)
    if event != "done":
        found.wrong(raw, "event", '"done"')
    if data != "[DONE]":
        found.wrong(raw, "data", '"[DONE]"')
    model.extra = NO_EXTRA if len(raw) == 2 else unknown_fields(raw, _DONE_EVENT_FIELDS)
    return model


def encode_done_event(model: DoneEvent) -> dict[str, Any]:
    raw: dict[str, Any] = {"event": model.event, "data": model.data}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[DoneEvent] = decode_done_event
ENCODERS[DoneEvent] = encode_done_event
