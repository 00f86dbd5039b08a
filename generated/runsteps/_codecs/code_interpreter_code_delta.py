"""From JSON to the models of ``models.code_interpreter_code_delta``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import ARRAY, DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.code_interpreter_code_delta import CodeInterpreterCodeDelta

_CODE_INTERPRETER_CODE_DELTA_FIELDS: Final = frozenset(("input", "outputs"))


def decode_code_interpreter_code_delta(
    raw: dict[str, Any], found: Deviations
) -> CodeInterpreterCodeDelta:
    model = new(CodeInterpreterCodeDelta)
    model.input = input = raw.get("input", UNSET)
    model.outputs = outputs = raw.get("outputs", UNSET)
    if input is not UNSET and type(input) is not str:
        found.wrong(raw, "input", "string")
    if type(outputs) is ARRAY:
        model.outputs = [
            _codecs.code_interpreter_output_delta.decode_code_interpreter_output_delta(
                item, found, outputs, index
            )
            for index, item in enumerate(outputs)
        ]
    elif outputs is not UNSET:
        found.wrong(raw, "outputs", "array")
    missing = (input is UNSET) + (outputs is UNSET)
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 2
        else unknown_fields(raw, _CODE_INTERPRETER_CODE_DELTA_FIELDS)
    )
    return model


def encode_code_interpreter_code_delta(
    model: CodeInterpreterCodeDelta,
) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    if model.input is not UNSET:
        raw["input"] = model.input
    if model.outputs is not UNSET:
        raw["outputs"] = model.outputs
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[CodeInterpreterCodeDelta] = decode_code_interpreter_code_delta
ENCODERS[CodeInterpreterCodeDelta] = encode_code_interpreter_code_delta
