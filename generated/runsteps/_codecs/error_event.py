"""From JSON to the models of ``models.error_event``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.error_event import ErrorEvent

_ERROR_EVENT_REQUIRED: Final = {"event": '"error"', "data": "object"}
_ERROR_EVENT_FIELDS: Final = frozenset(("event", "data"))


def decode_error_event(raw: dict[str, Any], found: Deviations) -> ErrorEvent:
    model = new(ErrorEvent)
    try:
        model.event = event = raw["event"]
        model.data = data = raw["data"]
    except KeyError:
        return decode_error_event(found.fill(raw, _ERROR_EVENT_REQUIRED), found)
    if event != "error":
        found.wrong(raw, "event", '"error"')
    if type(data) is OBJECT:
        model.data = _codecs.error_object.decode_error_object(data, found)
    else:
        found.wrong(raw, "data", "object")
    model.extra = (
        NO_EXTRA if len(raw) == 2 else unknown_fields(raw, _ERROR_EVENT_FIELDS)
    )
    return model


def encode_error_event(model: ErrorEvent) -> dict[str, Any]:
    raw: dict[str, Any] = {"event": model.event, "data": model.data}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ErrorEvent] = decode_error_event
ENCODERS[ErrorEvent] = encode_error_event
