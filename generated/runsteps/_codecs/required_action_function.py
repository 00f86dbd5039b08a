"""From JSON to the models of ``models.required_action_function``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.required_action_function import RequiredActionFunction

_REQUIRED_ACTION_FUNCTION_REQUIRED: Final = {"name": "string", "arguments": "string"}
_REQUIRED_ACTION_FUNCTION_FIELDS: Final = frozenset(("name", "arguments"))


def decode_required_action_function(
    raw: dict[str, Any], found: Deviations
) -> RequiredActionFunction:
    model = new(RequiredActionFunction)
    try:
        model.name = name_ = raw["name"]
        model.arguments = arguments = raw["arguments"]
    except KeyError:
        return decode_required_action_function(
            found.fill(raw, _REQUIRED_ACTION_FUNCTION_REQUIRED), found
        )
    if not (type(name_) is type(arguments) is str):
        found.check(raw, str, "string", "name", "arguments")
    model.extra = (
        NO_EXTRA
        if len(raw) == 2
        else unknown_fields(raw, _REQUIRED_ACTION_FUNCTION_FIELDS)
    )
    return model


def encode_required_action_function(model: RequiredActionFunction) -> dict[str, Any]:
    raw: dict[str, Any] = {"name": model.name, "arguments": model.arguments}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[RequiredActionFunction] = decode_required_action_function
ENCODERS[RequiredActionFunction] = encode_required_action_function
