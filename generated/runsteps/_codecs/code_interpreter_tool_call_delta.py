"""From JSON to the models of ``models.code_interpreter_tool_call_delta``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.code_interpreter_tool_call_delta import CodeInterpreterToolCallDelta

_CODE_INTERPRETER_TOOL_CALL_DELTA_REQUIRED: Final = {
    "index": "integer",
    "type": '"code_interpreter"',
}
_CODE_INTERPRETER_TOOL_CALL_DELTA_FIELDS: Final = frozenset(
    ("index", "id", "type", "code_interpreter")
)


def decode_code_interpreter_tool_call_delta(
    raw: dict[str, Any], found: Deviations
) -> CodeInterpreterToolCallDelta:
    model = new(CodeInterpreterToolCallDelta)
    try:
        model.index = index_ = raw["index"]
        model.type = type_ = raw["type"]
    except KeyError:
        return decode_code_interpreter_tool_call_delta(
            found.fill(raw, _CODE_INTERPRETER_TOOL_CALL_DELTA_REQUIRED), found
        )
    model.id = id = raw.get("id", UNSET)
    model.code_interpreter = code_interpreter = raw.get("code_interpreter", UNSET)
    if type(index_) is not int:
        found.wrong(raw, "index", "integer")
    if id is not UNSET and type(id) is not str:
        found.wrong(raw, "id", "string")
    if type_ != "code_interpreter":
        found.wrong(raw, "type", '"code_interpreter"')
    if type(code_interpreter) is OBJECT:
        model.code_interpreter = (
            _codecs.code_interpreter_code_delta.decode_code_interpreter_code_delta(
                code_interpreter, found
            )
        )
    elif code_interpreter is not UNSET:
        found.wrong(raw, "code_interpreter", "object")
    missing = (id is UNSET) + (code_interpreter is UNSET)
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 4
        else unknown_fields(raw, _CODE_INTERPRETER_TOOL_CALL_DELTA_FIELDS)
    )
    return model


def encode_code_interpreter_tool_call_delta(
    model: CodeInterpreterToolCallDelta,
) -> dict[str, Any]:
    raw: dict[str, Any] = {"index": model.index, "type": model.type}
    if model.id is not UNSET:
        raw["id"] = model.id
    if model.code_interpreter is not UNSET:
        raw["code_interpreter"] = model.code_interpreter
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[CodeInterpreterToolCallDelta] = decode_code_interpreter_tool_call_delta
ENCODERS[CodeInterpreterToolCallDelta] = encode_code_interpreter_tool_call_delta
