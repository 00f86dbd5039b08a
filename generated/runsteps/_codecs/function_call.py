"""From JSON to the models of ``models.function_call``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.function_call import FunctionCall

_FUNCTION_CALL_REQUIRED: Final = {"name": "string"}
_FUNCTION_CALL_FIELDS: Final = frozenset(("name", "arguments", "output", "ouptut"))


def decode_function_call(raw: dict[str, Any], found: Deviations) -> FunctionCall:
    model = new(FunctionCall)
    try:
        model.name = name_ = raw["name"]
    except KeyError:
        return decode_function_call(found.fill(raw, _FUNCTION_CALL_REQUIRED), found)
    model.arguments = arguments = raw.get("arguments", UNSET)
    model.output = output = raw.get("output", UNSET)
    model.ouptut = ouptut = raw.get("ouptut", UNSET)
    if type(name_) is not str:
        found.wrong(raw, "name", "string")
    if arguments is not UNSET and type(arguments) is not str:
        found.wrong(raw, "arguments", "string")
    if output is not None and output is not UNSET and type(output) is not str:
        found.wrong(raw, "output", "string or null")
    if ouptut is not None and ouptut is not UNSET and type(ouptut) is not str:
        found.wrong(raw, "ouptut", "string or null")
    missing = (arguments is UNSET) + (output is UNSET) + (ouptut is UNSET)
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 4
        else unknown_fields(raw, _FUNCTION_CALL_FIELDS)
    )
    return model


def encode_function_call(model: FunctionCall) -> dict[str, Any]:
    raw: dict[str, Any] = {"name": model.name}
    if model.arguments is not UNSET:
        raw["arguments"] = model.arguments
    if model.output is not UNSET:
        raw["output"] = model.output
    if model.ouptut is not UNSET:
        raw["ouptut"] = model.ouptut
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[FunctionCall] = decode_function_call
ENCODERS[FunctionCall] = encode_function_call
