"""From JSON to the models of ``models.code_interpreter_output_logs_delta``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.code_interpreter_output_logs_delta import CodeInterpreterOutputLogsDelta

_CODE_INTERPRETER_OUTPUT_LOGS_DELTA_REQUIRED: Final = {
    "index": "integer",
    "type": '"logs"',
}
_CODE_INTERPRETER_OUTPUT_LOGS_DELTA_FIELDS: Final = frozenset(("index", "type", "logs"))


def decode_code_interpreter_output_logs_delta(
    raw: dict[str, Any], found: Deviations
) -> CodeInterpreterOutputLogsDelta:
    model = new(CodeInterpreterOutputLogsDelta)
    try:
        model.index = index_ = raw["index"]
        model.type = type_ = raw["type"]
    except KeyError:
        return decode_code_interpreter_output_logs_delta(
            found.fill(raw, _CODE_INTERPRETER_OUTPUT_LOGS_DELTA_REQUIRED), found
        )
    model.logs = logs = raw.get("logs", UNSET)
    if type(index_) is not int:
        found.wrong(raw, "index", "integer")
    if type_ != "logs":
        found.wrong(raw, "type", '"logs"')
    if logs is not UNSET and type(logs) is not str:
        found.wrong(raw, "logs", "string")
    missing = logs is UNSET
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 3
        else unknown_fields(raw, _CODE_INTERPRETER_OUTPUT_LOGS_DELTA_FIELDS)
    )
    return model


def encode_code_interpreter_output_logs_delta(
    model: CodeInterpreterOutputLogsDelta,
) -> dict[str, Any]:
    raw: dict[str, Any] = {"index": model.index, "type": model.type}
    if model.logs is not UNSET:
        raw["logs"] = model.logs
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[CodeInterpreterOutputLogsDelta] = decode_code_interpreter_output_logs_delta
ENCODERS[CodeInterpreterOutputLogsDelta] = encode_code_interpreter_output_logs_delta
