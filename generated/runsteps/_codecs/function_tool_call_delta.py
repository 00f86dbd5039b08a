"""From JSON to the models of ``models.function_tool_call_delta``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.function_tool_call_delta import FunctionToolCallDelta

_FUNCTION_TOOL_CALL_DELTA_REQUIRED: Final = {"index": "integer", "type": '"function"'}
_FUNCTION_TOOL_CALL_DELTA_FIELDS: Final = frozenset(("index", "id", "type", "function"))


def decode_function_tool_call_delta(
    raw: dict[str, Any], found: Deviations
) -> FunctionToolCallDelta:
    model = new(FunctionToolCallDelta)
    try:
        model.index = index_ = raw["index"]
        model.type = type_ = raw["type"]
    except KeyError:
        return decode_function_tool_call_delta(
            found.fill(raw, _FUNCTION_TOOL_CALL_DELTA_REQUIRED), found
        )
    model.id = id = raw.get("id", UNSET)
    model.function = function = raw.get("function", UNSET)
    if type(index_) is not int:
        found.wrong(raw, "index", "integer")
    if id is not UNSET and type(id) is not str:
        found.wrong(raw, "id", "string")
    if type_ != "function":
        found.wrong(raw, "type", '"function"')
    if type(function) is OBJECT:
        model.function = _codecs.function_call_delta.decode_function_call_delta(
            function, found
        )
    elif function is not UNSET:
        found.wrong(raw, "function", "object")
    missing = (id is UNSET) + (function is UNSET)
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 4
        else unknown_fields(raw, _FUNCTION_TOOL_CALL_DELTA_FIELDS)
    )
    return model


def encode_function_tool_call_delta(model: FunctionToolCallDelta) -> dict[str, Any]:
    raw: dict[str, Any] = {"index": model.index, "type": model.type}
    if model.id is not UNSET:
        raw["id"] = model.id
    if model.function is not UNSET:
        raw["function"] = model.function
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[FunctionToolCallDelta] = decode_function_tool_call_delta
ENCODERS[FunctionToolCallDelta] = encode_function_tool_call_delta
