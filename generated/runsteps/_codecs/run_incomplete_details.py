"""From JSON to the models of ``models.run_incomplete_details``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.run_incomplete_details import RunIncompleteDetails

_RUN_INCOMPLETE_DETAILS_FIELDS: Final = frozenset(("reason",))


def decode_run_incomplete_details(
    raw: dict[str, Any], found: Deviations
) -> RunIncompleteDetails:
    model = new(RunIncompleteDetails)
    model.reason = reason = raw.get("reason", UNSET)
    if reason is not UNSET and type(reason) is not str:
        found.wrong(raw, "reason", "string")
    missing = reason is UNSET
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 1
        else unknown_fields(raw, _RUN_INCOMPLETE_DETAILS_FIELDS)
    )
    return model


def encode_run_incomplete_details(model: RunIncompleteDetails) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    if model.reason is not UNSET:
        raw["reason"] = model.reason
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[RunIncompleteDetails] = decode_run_incomplete_details
ENCODERS[RunIncompleteDetails] = encode_run_incomplete_details
