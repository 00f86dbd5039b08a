"""From JSON to the models of ``models.run_step_delta``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.run_step_delta import RunStepDelta

_RUN_STEP_DELTA_FIELDS: Final = frozenset(("step_details",))


def decode_run_step_delta(raw: dict[str, Any], found: Deviations) -> RunStepDelta:
    model = new(RunStepDelta)
    model.step_details = step_details = raw.get("step_details", UNSET)
    if step_details is not UNSET:
        model.step_details = _codecs.step_details_delta.decode_step_details_delta(
            step_details, found, raw, "step_details"
        )
    missing = step_details is UNSET
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 1
        else unknown_fields(raw, _RUN_STEP_DELTA_FIELDS)
    )
    return model


def encode_run_step_delta(model: RunStepDelta) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    if model.step_details is not UNSET:
        raw["step_details"] = model.step_details
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[RunStepDelta] = decode_run_step_delta
ENCODERS[RunStepDelta] = encode_run_step_delta
