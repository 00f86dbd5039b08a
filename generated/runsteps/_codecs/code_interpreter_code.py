"""From JSON to the models of ``models.code_interpreter_code``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import ARRAY, DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.code_interpreter_code import CodeInterpreterCode

_CODE_INTERPRETER_CODE_REQUIRED: Final = {"input": "string", "outputs": "array"}
_CODE_INTERPRETER_CODE_FIELDS: Final = frozenset(("input", "outputs"))


def decode_code_interpreter_code(
    raw: dict[str, Any], found: Deviations
) -> CodeInterpreterCode:
    model = new(CodeInterpreterCode)
    try:
        model.input = input = raw["input"]
        model.outputs = outputs = raw["outputs"]
    except KeyError:
        return decode_code_interpreter_code(
            found.fill(raw, _CODE_INTERPRETER_CODE_REQUIRED), found
        )
    if type(input) is not str:
        found.wrong(raw, "input", "string")
    if type(outputs) is ARRAY:
        model.outputs = [
            _codecs.code_interpreter_output.decode_code_interpreter_output(
                item, found, outputs, index
            )
            for index, item in enumerate(outputs)
        ]
    else:
        found.wrong(raw, "outputs", "array")
    model.extra = (
        NO_EXTRA
        if len(raw) == 2
        else unknown_fields(raw, _CODE_INTERPRETER_CODE_FIELDS)
    )
    return model


def encode_code_interpreter_code(model: CodeInterpreterCode) -> dict[str, Any]:
    raw: dict[str, Any] = {"input": model.input, "outputs": model.outputs}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[CodeInterpreterCode] = decode_code_interpreter_code
ENCODERS[CodeInterpreterCode] = encode_code_interpreter_code
