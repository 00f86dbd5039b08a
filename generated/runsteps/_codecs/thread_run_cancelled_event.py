"""From JSON to the models of ``models.thread_run_cancelled_event``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.thread_run_cancelled_event import ThreadRunCancelledEvent

_THREAD_RUN_CANCELLED_EVENT_REQUIRED: Final = {
    "event": '"thread.run.cancelled"',
    "data": "object",
}
_THREAD_RUN_CANCELLED_EVENT_FIELDS: Final = frozenset(("event", "data"))


def decode_thread_run_cancelled_event(
    raw: dict[str, Any], found: Deviations
) -> ThreadRunCancelledEvent:
    model = new(ThreadRunCancelledEvent)
    try:
        model.event = event = raw["event"]
        model.data = data = raw["data"]
    except KeyError:
        return decode_thread_run_cancelled_event(
            found.fill(raw, _THREAD_RUN_CANCELLED_EVENT_REQUIRED), found
        )
    if event != "thread.run.cancelled":
        found.wrong(raw, "event", '"thread.run.cancelled"')
    if type(data) is OBJECT:
        model.data = _codecs.run.decode_run(data, found)
    else:
        found.wrong(raw, "data", "object")
    model.extra = (
        NO_EXTRA
        if len(raw) == 2
        else unknown_fields(raw, _THREAD_RUN_CANCELLED_EVENT_FIELDS)
    )
    return model


def encode_thread_run_cancelled_event(model: ThreadRunCancelledEvent) -> dict[str, Any]:
    raw: dict[str, Any] = {"event": model.event, "data": model.data}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ThreadRunCancelledEvent] = decode_thread_run_cancelled_event
ENCODERS[ThreadRunCancelledEvent] = encode_thread_run_cancelled_event
