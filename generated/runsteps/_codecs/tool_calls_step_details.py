"""From JSON to the models of ``models.tool_calls_step_details``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import ARRAY, DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.tool_calls_step_details import ToolCallsStepDetails

_TOOL_CALLS_STEP_DETAILS_REQUIRED: Final = {
    "type": '"tool_calls"',
    "tool_calls": "array",
}
_TOOL_CALLS_STEP_DETAILS_FIELDS: Final = frozenset(("type", "tool_calls"))


def decode_tool_calls_step_details(
    raw: dict[str, Any], found: Deviations
) -> ToolCallsStepDetails:
    model = new(ToolCallsStepDetails)
    try:
        model.type = type_ = raw["type"]
        model.tool_calls = tool_calls = raw["tool_calls"]
    except KeyError:
        return decode_tool_calls_step_details(
            found.fill(raw, _TOOL_CALLS_STEP_DETAILS_REQUIRED), found
        )
    if type_ != "tool_calls":
        found.wrong(raw, "type", '"tool_calls"')
    if type(tool_calls) is ARRAY:
        model.tool_calls = [
            _codecs.tool_call.decode_tool_call(item, found, tool_calls, index)
            for index, item in enumerate(tool_calls)
        ]
    else:
        found.wrong(raw, "tool_calls", "array")
    model.extra = (
        NO_EXTRA
        if len(raw) == 2
        else unknown_fields(raw, _TOOL_CALLS_STEP_DETAILS_FIELDS)
    )
    return model


def encode_tool_calls_step_details(model: ToolCallsStepDetails) -> dict[str, Any]:
    raw: dict[str, Any] = {"type": model.type, "tool_calls": model.tool_calls}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ToolCallsStepDetails] = decode_tool_calls_step_details
ENCODERS[ToolCallsStepDetails] = encode_tool_calls_step_details
