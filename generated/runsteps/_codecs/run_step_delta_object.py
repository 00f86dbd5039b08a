"""From JSON to the models of ``models.run_step_delta_object``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.run_step_delta_object import RunStepDeltaObject

_RUN_STEP_DELTA_OBJECT_REQUIRED: Final = {
    "id": "string",
    "object": '"thread.run.step.delta"',
    "delta": "object",
}
_RUN_STEP_DELTA_OBJECT_FIELDS: Final = frozenset(("id", "object", "delta"))


def decode_run_step_delta_object(
    raw: dict[str, Any], found: Deviations
) -> RunStepDeltaObject:
    model = new(RunStepDeltaObject)
    try:
        model.id = id = raw["id"]
        model.object = object = raw["object"]
        model.delta = delta = raw["delta"]
    except KeyError:
        return decode_run_step_delta_object(
            found.fill(raw, _RUN_STEP_DELTA_OBJECT_REQUIRED), found
        )
    if type(id) is not str:
        found.wrong(raw, "id", "string")
    if object != "thread.run.step.delta":
        found.wrong(raw, "object", '"thread.run.step.delta"')
    if type(delta) is OBJECT:
        model.delta = _codecs.run_step_delta.decode_run_step_delta(delta, found)
    else:
        found.wrong(raw, "delta", "object")
    model.extra = (
        NO_EXTRA
        if len(raw) == 3
        else unknown_fields(raw, _RUN_STEP_DELTA_OBJECT_FIELDS)
    )
    return model


def encode_run_step_delta_object(model: RunStepDeltaObject) -> dict[str, Any]:
    raw: dict[str, Any] = {"id": model.id, "object": model.object, "delta": model.delta}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[RunStepDeltaObject] = decode_run_step_delta_object
ENCODERS[RunStepDeltaObject] = encode_run_step_delta_object
