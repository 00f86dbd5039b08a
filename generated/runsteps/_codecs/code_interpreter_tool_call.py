"""From JSON to the models of ``models.code_interpreter_tool_call``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.code_interpreter_tool_call import CodeInterpreterToolCall

_CODE_INTERPRETER_TOOL_CALL_REQUIRED: Final = {
    "id": "string",
    "type": '"code_interpreter"',
    "code_interpreter": "object",
}
_CODE_INTERPRETER_TOOL_CALL_FIELDS: Final = frozenset(
    ("id", "type", "code_interpreter")
)


def decode_code_interpreter_tool_call(
    raw: dict[str, Any], found: Deviations
) -> CodeInterpreterToolCall:
    model = new(CodeInterpreterToolCall)
    try:
        model.id = id = raw["id"]
        model.type = type_ = raw["type"]
        model.code_interpreter = code_interpreter = raw["code_interpreter"]
    except KeyError:
        return decode_code_interpreter_tool_call(
            found.fill(raw, _CODE_INTERPRETER_TOOL_CALL_REQUIRED), found
        )
    if type(id) is not str:
        found.wrong(raw, "id", "string")
    if type_ != "code_interpreter":
        found.wrong(raw, "type", '"code_interpreter"')
    if type(code_interpreter) is OBJECT:
        model.code_interpreter = (
            _codecs.code_interpreter_code.decode_code_interpreter_code(
                code_interpreter, found
            )
        )
    else:
        found.wrong(raw, "code_interpreter", "object")
    model.extra = (
        NO_EXTRA
        if len(raw) == 3
        else unknown_fields(raw, _CODE_INTERPRETER_TOOL_CALL_FIELDS)
    )
    return model


def encode_code_interpreter_tool_call(model: CodeInterpreterToolCall) -> dict[str, Any]:
    raw: dict[str, Any] = {
        "id": model.id,
        "type": model.type,
        "code_interpreter": model.code_interpreter,
    }
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[CodeInterpreterToolCall] = decode_code_interpreter_tool_call
ENCODERS[CodeInterpreterToolCall] = encode_code_interpreter_tool_call
