"""From JSON to the models of ``models.code_interpreter_tool``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.code_interpreter_tool import CodeInterpreterTool

_CODE_INTERPRETER_TOOL_REQUIRED: Final = {"type": '"code_interpreter"'}
_CODE_INTERPRETER_TOOL_FIELDS: Final = frozenset(("type",))


def decode_code_interpreter_tool(
    raw: dict[str, Any], found: Deviations
) -> CodeInterpreterTool:
    model = new(CodeInterpreterTool)
    try:
        model.type = type_ = raw["type"]
    except KeyError:
        return decode_code_interpreter_tool(
            found.fill(raw, _CODE_INTERPRETER_TOOL_REQUIRED), found
        )
    if type_ != "code_interpreter":
        found.wrong(raw, "type", '"code_interpreter"')
    model.extra = (
        NO_EXTRA
        if len(raw) == 1
        else unknown_fields(raw, _CODE_INTERPRETER_TOOL_FIELDS)
    )
    return model


def encode_code_interpreter_tool(model: CodeInterpreterTool) -> dict[str, Any]:
    raw: dict[str, Any] = {"type": model.type}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[CodeInterpreterTool] = decode_code_interpreter_tool
ENCODERS[CodeInterpreterTool] = encode_code_interpreter_tool
