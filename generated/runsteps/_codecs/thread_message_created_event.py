"""From JSON to the models of ``models.thread_message_created_event``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.thread_message_created_event import ThreadMessageCreatedEvent

_THREAD_MESSAGE_CREATED_EVENT_REQUIRED: Final = {
    "event": '"thread.message.created"',
    "data": "object",
}
_THREAD_MESSAGE_CREATED_EVENT_FIELDS: Final = frozenset(("event", "data"))


def decode_thread_message_created_event(
    raw: dict[str, Any], found: Deviations
) -> ThreadMessageCreatedEvent:
    model = new(ThreadMessageCreatedEvent)
    try:
        model.event = event = raw["event"]
        model.data = data = raw["data"]
    except KeyError:
        return decode_thread_message_created_event(
            found.fill(raw, _THREAD_MESSAGE_CREATED_EVENT_REQUIRED), found
        )
    if event != "thread.message.created":
        found.wrong(raw, "event", '"thread.message.created"')
    if type(data) is OBJECT:
        model.data = _codecs.message.decode_message(data, found)
    else:
        found.wrong(raw, "data", "object")
    model.extra = (
        NO_EXTRA
        if len(raw) == 2
        else unknown_fields(raw, _THREAD_MESSAGE_CREATED_EVENT_FIELDS)
    )
    return model


def encode_thread_message_created_event(
    model: ThreadMessageCreatedEvent,
) -> dict[str, Any]:
    raw: dict[str, Any] = {"event": model.event, "data": model.data}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ThreadMessageCreatedEvent] = decode_thread_message_created_event
ENCODERS[ThreadMessageCreatedEvent] = encode_thread_message_created_event
