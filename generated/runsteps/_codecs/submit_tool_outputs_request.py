"""From JSON to the models of ``models.submit_tool_outputs_request``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import ARRAY, DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.submit_tool_outputs_request import SubmitToolOutputsRequest

_SUBMIT_TOOL_OUTPUTS_REQUEST_REQUIRED: Final = {"tool_outputs": "array"}
_SUBMIT_TOOL_OUTPUTS_REQUEST_FIELDS: Final = frozenset(("tool_outputs", "stream"))


def decode_submit_tool_outputs_request(
    raw: dict[str, Any], found: Deviations
) -> SubmitToolOutputsRequest:
    model = new(SubmitToolOutputsRequest)
    try:
        model.tool_outputs = tool_outputs = raw["tool_outputs"]
    except KeyError:
        return decode_submit_tool_outputs_request(
            found.fill(raw, _SUBMIT_TOOL_OUTPUTS_REQUEST_REQUIRED), found
        )
    model.stream = stream = raw.get("stream", UNSET)
    if type(tool_outputs) is ARRAY:
        model.tool_outputs = [
            (
                _codecs.tool_output.decode_tool_output(item, found)
                if type(item) is OBJECT
                else found.wrong(tool_outputs, index, "object")
            )
            for index, item in enumerate(tool_outputs)
        ]
    else:
        found.wrong(raw, "tool_outputs", "array")
    if (
        stream is not None
        and stream is not UNSET
        and stream is not True
        and stream is not False
    ):
        found.wrong(raw, "stream", "boolean or null")
    missing = stream is UNSET
    model.extra = NO_EXTRA
    if len(raw) + missing != 2:
        model.extra = unknown_fields(raw, _SUBMIT_TOOL_OUTPUTS_REQUEST_FIELDS)
        for name in model.extra:
            found.wrong(raw, name, "no field of this name")
    return model


def encode_submit_tool_outputs_request(
    model: SubmitToolOutputsRequest,
) -> dict[str, Any]:
    raw: dict[str, Any] = {"tool_outputs": model.tool_outputs}
    if model.stream is not UNSET:
        raw["stream"] = model.stream
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[SubmitToolOutputsRequest] = decode_submit_tool_outputs_request
ENCODERS[SubmitToolOutputsRequest] = encode_submit_tool_outputs_request
