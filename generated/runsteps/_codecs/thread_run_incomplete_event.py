"""From JSON to the models of ``models.thread_run_incomplete_event``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.thread_run_incomplete_event import ThreadRunIncompleteEvent

_THREAD_RUN_INCOMPLETE_EVENT_REQUIRED: Final = {
    "event": '"thread.run.incomplete"',
    "data": "object",
}
_THREAD_RUN_INCOMPLETE_EVENT_FIELDS: Final = frozenset(("event", "data"))


def decode_thread_run_incomplete_event(
    raw: dict[str, Any], found: Deviations
) -> ThreadRunIncompleteEvent:
    model = new(ThreadRunIncompleteEvent)
    try:
        model.event = event = raw["event"]
        model.data = data = raw["data"]
    except KeyError:
        return decode_thread_run_incomplete_event(
            found.fill(raw, _THREAD_RUN_INCOMPLETE_EVENT_REQUIRED), found
        )
    if event != "thread.run.incomplete":
        found.wrong(raw, "event", '"thread.run.incomplete"')
    if type(data) is OBJECT:
        model.data = _codecs.run.decode_run(data, found)
    else:
        found.wrong(raw, "data", "object")
    model.extra = (
        NO_EXTRA
        if len(raw) == 2
        else unknown_fields(raw, _THREAD_RUN_INCOMPLETE_EVENT_FIELDS)
    )
    return model


def encode_thread_run_incomplete_event(
    model: ThreadRunIncompleteEvent,
) -> dict[str, Any]:
    raw: dict[str, Any] = {"event": model.event, "data": model.data}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ThreadRunIncompleteEvent] = decode_thread_run_incomplete_event
ENCODERS[ThreadRunIncompleteEvent] = encode_thread_run_incomplete_event
