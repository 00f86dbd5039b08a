"""From JSON to the models of ``models.function_tool_call``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.function_tool_call import FunctionToolCall

_FUNCTION_TOOL_CALL_REQUIRED: Final = {
    "id": "string",
    "type": '"function"',
    "function": "object",
}
_FUNCTION_TOOL_CALL_FIELDS: Final = frozenset(("id", "type", "function"))


def decode_function_tool_call(
    raw: dict[str, Any], found: Deviations
) -> FunctionToolCall:
    model = new(FunctionToolCall)
    try:
        model.id = id = raw["id"]
        model.type = type_ = raw["type"]
        model.function = function = raw["function"]
    except KeyError:
        return decode_function_tool_call(
            found.fill(raw, _FUNCTION_TOOL_CALL_REQUIRED), found
        )
    if type(id) is not str:
        found.wrong(raw, "id", "string")
    if type_ != "function":
        found.wrong(raw, "type", '"function"')
    if type(function) is OBJECT:
        model.function = _codecs.function_call.decode_function_call(function, found)
    else:
        found.wrong(raw, "function", "object")
    model.extra = (
        NO_EXTRA if len(raw) == 3 else unknown_fields(raw, _FUNCTION_TOOL_CALL_FIELDS)
    )
    return model


def encode_function_tool_call(model: FunctionToolCall) -> dict[str, Any]:
    raw: dict[str, Any] = {
        "id": model.id,
        "type": model.type,
        "function": model.function,
    }
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[FunctionToolCall] = decode_function_tool_call
ENCODERS[FunctionToolCall] = encode_function_tool_call
