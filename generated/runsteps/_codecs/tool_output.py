"""From JSON to the models of ``models.tool_output``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.tool_output import ToolOutput

_TOOL_OUTPUT_FIELDS: Final = frozenset(("tool_call_id", "output"))


def decode_tool_output(raw: dict[str, Any], found: Deviations) -> ToolOutput:
    model = new(ToolOutput)
    model.tool_call_id = tool_call_id = raw.get("tool_call_id", UNSET)
    model.output = output = raw.get("output", UNSET)
    if tool_call_id is not UNSET and type(tool_call_id) is not str:
        found.wrong(raw, "tool_call_id", "string")
    if output is not UNSET and type(output) is not str:
        found.wrong(raw, "output", "string")
    missing = (tool_call_id is UNSET) + (output is UNSET)
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 2
        else unknown_fields(raw, _TOOL_OUTPUT_FIELDS)
    )
    return model


def encode_tool_output(model: ToolOutput) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    if model.tool_call_id is not UNSET:
        raw["tool_call_id"] = model.tool_call_id
    if model.output is not UNSET:
        raw["output"] = model.output
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ToolOutput] = decode_tool_output
ENCODERS[ToolOutput] = encode_tool_output
