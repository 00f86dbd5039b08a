"""From JSON to the models of ``models.run_named_tool_choice``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.run_named_tool_choice import RunNamedToolChoice

_RUN_NAMED_TOOL_CHOICE_REQUIRED: Final = {"type": "string"}
_RUN_NAMED_TOOL_CHOICE_FIELDS: Final = frozenset(("type", "function"))


def decode_run_named_tool_choice(
    raw: dict[str, Any], found: Deviations
) -> RunNamedToolChoice:
    model = new(RunNamedToolChoice)
    try:
        model.type = type_ = raw["type"]
    except KeyError:
        return decode_run_named_tool_choice(
            found.fill(raw, _RUN_NAMED_TOOL_CHOICE_REQUIRED), found
        )
    model.function = function = raw.get("function", UNSET)
    if type(type_) is not str:
        found.wrong(raw, "type", "string")
    if type(function) is OBJECT:
        model.function = _codecs.tool_choice_function.decode_tool_choice_function(
            function, found
        )
    elif function is not None and function is not UNSET:
        found.wrong(raw, "function", "object or null")
    missing = function is UNSET
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 2
        else unknown_fields(raw, _RUN_NAMED_TOOL_CHOICE_FIELDS)
    )
    return model


def encode_run_named_tool_choice(model: RunNamedToolChoice) -> dict[str, Any]:
    raw: dict[str, Any] = {"type": model.type}
    if model.function is not UNSET:
        raw["function"] = model.function
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[RunNamedToolChoice] = decode_run_named_tool_choice
ENCODERS[RunNamedToolChoice] = encode_run_named_tool_choice
