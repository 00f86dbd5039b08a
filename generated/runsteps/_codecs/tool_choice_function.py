"""From JSON to the models of ``models.tool_choice_function``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.tool_choice_function import ToolChoiceFunction

_TOOL_CHOICE_FUNCTION_REQUIRED: Final = {"name": "string"}
_TOOL_CHOICE_FUNCTION_FIELDS: Final = frozenset(("name",))


def decode_tool_choice_function(
    raw: dict[str, Any], found: Deviations
) -> ToolChoiceFunction:
    model = new(ToolChoiceFunction)
    try:
        model.name = name_ = raw["name"]
    except KeyError:
        return decode_tool_choice_function(
            found.fill(raw, _TOOL_CHOICE_FUNCTION_REQUIRED), found
        )
    if type(name_) is not str:
        found.wrong(raw, "name", "string")
    model.extra = (
        NO_EXTRA if len(raw) == 1 else unknown_fields(raw, _TOOL_CHOICE_FUNCTION_FIELDS)
    )
    return model


def encode_tool_choice_function(model: ToolChoiceFunction) -> dict[str, Any]:
    raw: dict[str, Any] = {"name": model.name}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ToolChoiceFunction] = decode_tool_choice_function
ENCODERS[ToolChoiceFunction] = encode_tool_choice_function
