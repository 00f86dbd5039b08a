"""From JSON to the models of ``models.function_tool``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.function_tool import FunctionTool

_FUNCTION_TOOL_REQUIRED: Final = {"type": '"function"', "function": "object"}
_FUNCTION_TOOL_FIELDS: Final = frozenset(("type", "function"))


def decode_function_tool(raw: dict[str, Any], found: Deviations) -> FunctionTool:
    model = new(FunctionTool)
    try:
        model.type = type_ = raw["type"]
        model.function = function = raw["function"]
    except KeyError:
        return decode_function_tool(found.fill(raw, _FUNCTION_TOOL_REQUIRED), found)
    if type_ != "function":
        found.wrong(raw, "type", '"function"')
    if type(function) is OBJECT:
        model.function = _codecs.function_definition.decode_function_definition(
            function, found
        )
    else:
        found.wrong(raw, "function", "object")
    model.extra = (
        NO_EXTRA if len(raw) == 2 else unknown_fields(raw, _FUNCTION_TOOL_FIELDS)
    )
    return model


def encode_function_tool(model: FunctionTool) -> dict[str, Any]:
    raw: dict[str, Any] = {"type": model.type, "function": model.function}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[FunctionTool] = decode_function_tool
ENCODERS[FunctionTool] = encode_function_tool
