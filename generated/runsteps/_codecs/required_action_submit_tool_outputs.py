"""From JSON to the models of ``models.required_action_submit_tool_outputs``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import ARRAY, DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.required_action_submit_tool_outputs import RequiredActionSubmitToolOutputs

_REQUIRED_ACTION_SUBMIT_TOOL_OUTPUTS_REQUIRED: Final = {"tool_calls": "array"}
_REQUIRED_ACTION_SUBMIT_TOOL_OUTPUTS_FIELDS: Final = frozenset(("tool_calls",))


def decode_required_action_submit_tool_outputs(
    raw: dict[str, Any], found: Deviations
) -> RequiredActionSubmitToolOutputs:
    model = new(RequiredActionSubmitToolOutputs)
    try:
        model.tool_calls = tool_calls = raw["tool_calls"]
    except KeyError:
        return decode_required_action_submit_tool_outputs(
            found.fill(raw, _REQUIRED_ACTION_SUBMIT_TOOL_OUTPUTS_REQUIRED), found
        )
    if type(tool_calls) is ARRAY:
        model.tool_calls = [
            (
                _codecs.required_action_function_tool_call.decode_required_action_function_tool_call(
                    item, found
                )
                if type(item) is OBJECT
                else found.wrong(tool_calls, index, "object")
            )
            for index, item in enumerate(tool_calls)
        ]
    else:
        found.wrong(raw, "tool_calls", "array")
    model.extra = (
        NO_EXTRA
        if len(raw) == 1
        else unknown_fields(raw, _REQUIRED_ACTION_SUBMIT_TOOL_OUTPUTS_FIELDS)
    )
    return model


def encode_required_action_submit_tool_outputs(
    model: RequiredActionSubmitToolOutputs,
) -> dict[str, Any]:
    raw: dict[str, Any] = {"tool_calls": model.tool_calls}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[RequiredActionSubmitToolOutputs] = decode_required_action_submit_tool_outputs
ENCODERS[RequiredActionSubmitToolOutputs] = encode_required_action_submit_tool_outputs
