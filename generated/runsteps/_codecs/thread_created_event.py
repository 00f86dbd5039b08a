"""From JSON to the models of ``models.thread_created_event``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.thread_created_event import ThreadCreatedEvent

_THREAD_CREATED_EVENT_REQUIRED: Final = {"event": '"thread.created"', "data": "object"}
_THREAD_CREATED_EVENT_FIELDS: Final = frozenset(("enabled", "event", "data"))


def decode_thread_created_event(
    raw: dict[str, Any], found: Deviations
) -> ThreadCreatedEvent:
    model = new(ThreadCreatedEvent)
    try:
        model.event = event = raw["event"]
        model.data = data = raw["data"]
    except KeyError:
        return decode_thread_created_event(
            found.fill(raw, _THREAD_CREATED_EVENT_REQUIRED), found
        )
    model.enabled = enabled = raw.get("enabled", UNSET)
    if enabled is not UNSET and enabled is not True and enabled is not False:
        found.wrong(raw, "enabled", "boolean")
    if event != "thread.created":
        found.wrong(raw, "event", '"thread.created"')
    if type(data) is OBJECT:
        model.data = _codecs.thread.decode_thread(data, found)
    else:
        found.wrong(raw, "data", "object")
    missing = enabled is UNSET
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 3
        else unknown_fields(raw, _THREAD_CREATED_EVENT_FIELDS)
    )
    return model


def encode_thread_created_event(model: ThreadCreatedEvent) -> dict[str, Any]:
    raw: dict[str, Any] = {"event": model.event, "data": model.data}
    if model.enabled is not UNSET:
        raw["enabled"] = model.enabled
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ThreadCreatedEvent] = decode_thread_created_event
ENCODERS[ThreadCreatedEvent] = encode_thread_created_event
