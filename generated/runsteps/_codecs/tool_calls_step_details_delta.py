"""From JSON to the models of ``models.tool_calls_step_details_delta``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import ARRAY, DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.tool_calls_step_details_delta import ToolCallsStepDetailsDelta

_TOOL_CALLS_STEP_DETAILS_DELTA_REQUIRED: Final = {"type": '"tool_calls"'}
_TOOL_CALLS_STEP_DETAILS_DELTA_FIELDS: Final = frozenset(("type", "tool_calls"))


def decode_tool_calls_step_details_delta(
    raw: dict[str, Any], found: Deviations
) -> ToolCallsStepDetailsDelta:
    model = new(ToolCallsStepDetailsDelta)
    try:
        model.type = type_ = raw["type"]
    except KeyError:
        return decode_tool_calls_step_details_delta(
            found.fill(raw, _TOOL_CALLS_STEP_DETAILS_DELTA_REQUIRED), found
        )
    model.tool_calls = tool_calls = raw.get("tool_calls", UNSET)
    if type_ != "tool_calls":
        found.wrong(raw, "type", '"tool_calls"')
    if type(tool_calls) is ARRAY:
        model.tool_calls = [
            _codecs.tool_call_delta.decode_tool_call_delta(
                item, found, tool_calls, index
            )
            for index, item in enumerate(tool_calls)
        ]
    elif tool_calls is not UNSET:
        found.wrong(raw, "tool_calls", "array")
    missing = tool_calls is UNSET
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 2
        else unknown_fields(raw, _TOOL_CALLS_STEP_DETAILS_DELTA_FIELDS)
    )
    return model


def encode_tool_calls_step_details_delta(
    model: ToolCallsStepDetailsDelta,
) -> dict[str, Any]:
    raw: dict[str, Any] = {"type": model.type}
    if model.tool_calls is not UNSET:
        raw["tool_calls"] = model.tool_calls
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ToolCallsStepDetailsDelta] = decode_tool_calls_step_details_delta
ENCODERS[ToolCallsStepDetailsDelta] = encode_tool_calls_step_details_delta
