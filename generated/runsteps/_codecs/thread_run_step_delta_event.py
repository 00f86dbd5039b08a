"""From JSON to the models of ``models.thread_run_step_delta_event``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.thread_run_step_delta_event import ThreadRunStepDeltaEvent

_THREAD_RUN_STEP_DELTA_EVENT_REQUIRED: Final = {
    "event": '"thread.run.step.delta"',
    "data": "object",
}
_THREAD_RUN_STEP_DELTA_EVENT_FIELDS: Final = frozenset(("event", "data"))


def decode_thread_run_step_delta_event(
    raw: dict[str, Any], found: Deviations
) -> ThreadRunStepDeltaEvent:
    model = new(ThreadRunStepDeltaEvent)
    try:
        model.event = event = raw["event"]
        model.data = data = raw["data"]
    except KeyError:
        return decode_thread_run_step_delta_event(
            found.fill(raw, _THREAD_RUN_STEP_DELTA_EVENT_REQUIRED), found
        )
    if event != "thread.run.step.delta":
        found.wrong(raw, "event", '"thread.run.step.delta"')
    if type(data) is OBJECT:
        model.data = _codecs.run_step_delta_object.decode_run_step_delta_object(
            data, found
        )
    else:
        found.wrong(raw, "data", "object")
    model.extra = (
        NO_EXTRA
        if len(raw) == 2
        else unknown_fields(raw, _THREAD_RUN_STEP_DELTA_EVENT_FIELDS)
    )
    return model


def encode_thread_run_step_delta_event(
    model: ThreadRunStepDeltaEvent,
) -> dict[str, Any]:
    raw: dict[str, Any] = {"event": model.event, "data": model.data}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ThreadRunStepDeltaEvent] = decode_thread_run_step_delta_event
ENCODERS[ThreadRunStepDeltaEvent] = encode_thread_run_step_delta_event
