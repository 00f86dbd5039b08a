"""From JSON to the models of ``models.function_call_delta``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.function_call_delta import FunctionCallDelta

_FUNCTION_CALL_DELTA_FIELDS: Final = frozenset(("name", "arguments", "output"))


def decode_function_call_delta(
    raw: dict[str, Any], found: Deviations
) -> FunctionCallDelta:
    model = new(FunctionCallDelta)
    model.name = name_ = raw.get("name", UNSET)
    model.arguments = arguments = raw.get("arguments", UNSET)
    model.output = output = raw.get("output", UNSET)
    if name_ is not UNSET and type(name_) is not str:
        found.wrong(raw, "name", "string")
    if arguments is not UNSET and type(arguments) is not str:
        found.wrong(raw, "arguments", "string")
    if output is not None and output is not UNSET and type(output) is not str:
        found.wrong(raw, "output", "string or null")
    missing = (name_ is UNSET) + (arguments is UNSET) + (output is UNSET)
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 3
        else unknown_fields(raw, _FUNCTION_CALL_DELTA_FIELDS)
    )
    return model


def encode_function_call_delta(model: FunctionCallDelta) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    if model.name is not UNSET:
        raw["name"] = model.name
    if model.arguments is not UNSET:
        raw["arguments"] = model.arguments
    if model.output is not UNSET:
        raw["output"] = model.output
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[FunctionCallDelta] = decode_function_call_delta
ENCODERS[FunctionCallDelta] = encode_function_call_delta
