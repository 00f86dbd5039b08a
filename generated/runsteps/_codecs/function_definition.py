"""From JSON to the models of ``models.function_definition``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.function_definition import FunctionDefinition

_FUNCTION_DEFINITION_REQUIRED: Final = {"name": "string"}
_FUNCTION_DEFINITION_FIELDS: Final = frozenset(
    ("name", "description", "parameters", "strict")
)


def decode_function_definition(
    raw: dict[str, Any], found: Deviations
) -> FunctionDefinition:
    model = new(FunctionDefinition)
    try:
        model.name = name_ = raw["name"]
    except KeyError:
        return decode_function_definition(
            found.fill(raw, _FUNCTION_DEFINITION_REQUIRED), found
        )
    model.description = description = raw.get("description", UNSET)
    model.parameters = parameters = raw.get("parameters", UNSET)
    model.strict = strict = raw.get("strict", UNSET)
    if type(name_) is not str:
        found.wrong(raw, "name", "string")
    if description is not UNSET and type(description) is not str:
        found.wrong(raw, "description", "string")
    if parameters is not UNSET and type(parameters) is not OBJECT:
        found.wrong(raw, "parameters", "object")
    if (
        strict is not None
        and strict is not UNSET
        and strict is not True
        and strict is not False
    ):
        found.wrong(raw, "strict", "boolean or null")
    missing = (description is UNSET) + (parameters is UNSET) + (strict is UNSET)
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 4
        else unknown_fields(raw, _FUNCTION_DEFINITION_FIELDS)
    )
    return model


def encode_function_definition(model: FunctionDefinition) -> dict[str, Any]:
    raw: dict[str, Any] = {"name": model.name}
    if model.description is not UNSET:
        raw["description"] = model.description
    if model.parameters is not UNSET:
        raw["parameters"] = model.parameters
    if model.strict is not UNSET:
        raw["strict"] = model.strict
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[FunctionDefinition] = decode_function_definition
ENCODERS[FunctionDefinition] = encode_function_definition
