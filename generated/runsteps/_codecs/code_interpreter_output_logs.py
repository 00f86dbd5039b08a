"""From JSON to the models of ``models.code_interpreter_output_logs``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.code_interpreter_output_logs import CodeInterpreterOutputLogs

_CODE_INTERPRETER_OUTPUT_LOGS_REQUIRED: Final = {"type": '"logs"', "logs": "string"}
_CODE_INTERPRETER_OUTPUT_LOGS_FIELDS: Final = frozenset(("type", "logs"))


def decode_code_interpreter_output_logs(
    raw: dict[str, Any], found: Deviations
) -> CodeInterpreterOutputLogs:
    model = new(CodeInterpreterOutputLogs)
    try:
        model.type = type_ = raw["type"]
        model.logs = logs = raw["logs"]
    except KeyError:
        return decode_code_interpreter_output_logs(
            found.fill(raw, _CODE_INTERPRETER_OUTPUT_LOGS_REQUIRED), found
        )
    if type_ != "logs":
        found.wrong(raw, "type", '"logs"')
    if type(logs) is not str:
        found.wrong(raw, "logs", "string")
    model.extra = (
        NO_EXTRA
        if len(raw) == 2
        else unknown_fields(raw, _CODE_INTERPRETER_OUTPUT_LOGS_FIELDS)
    )
    return model


def encode_code_interpreter_output_logs(
    model: CodeInterpreterOutputLogs,
) -> dict[str, Any]:
    raw: dict[str, Any] = {"type": model.type, "logs": model.logs}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[CodeInterpreterOutputLogs] = decode_code_interpreter_output_logs
ENCODERS[CodeInterpreterOutputLogs] = encode_code_interpreter_output_logs
