"""From JSON to the models of ``models.thread_run_failed_event``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.thread_run_failed_event import ThreadRunFailedEvent

_THREAD_RUN_FAILED_EVENT_REQUIRED: Final = {
    "event": '"thread.run.failed"',
    "data": "object",
}
_THREAD_RUN_FAILED_EVENT_FIELDS: Final = frozenset(("event", "data"))


def decode_thread_run_failed_event(
    raw: dict[str, Any], found: Deviations
) -> ThreadRunFailedEvent:
    model = new(ThreadRunFailedEvent)
    try:
        model.event = event = raw["event"]
        model.data = data = raw["data"]
    except KeyError:
        return decode_thread_run_failed_event(
            found.fill(raw, _THREAD_RUN_FAILED_EVENT_REQUIRED), found
        )
    if event != "thread.run.failed":
        found.wrong(raw, "event", '"thread.run.failed"')
    if type(data) is OBJECT:
        model.data = _codecs.run.decode_run(data, found)
    else:
        found.wrong(raw, "data", "object")
    model.extra = (
        NO_EXTRA
        if len(raw) == 2
        else unknown_fields(raw, _THREAD_RUN_FAILED_EVENT_FIELDS)
    )
    return model


def encode_thread_run_failed_event(model: ThreadRunFailedEvent) -> dict[str, Any]:
    raw: dict[str, Any] = {"event": model.event, "data": model.data}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ThreadRunFailedEvent] = decode_thread_run_failed_event
ENCODERS[ThreadRunFailedEvent] = encode_thread_run_failed_event
