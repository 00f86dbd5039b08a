"""From JSON to the models of ``models.code_interpreter_image_delta``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.code_interpreter_image_delta import CodeInterpreterImageDelta

_CODE_INTERPRETER_IMAGE_DELTA_FIELDS: Final = frozenset(("file_id",))


def decode_code_interpreter_image_delta(
    raw: dict[str, Any], found: Deviations
) -> CodeInterpreterImageDelta:
    model = new(CodeInterpreterImageDelta)
    model.file_id = file_id = raw.get("file_id", UNSET)
    if file_id is not UNSET and type(file_id) is not str:
        found.wrong(raw, "file_id", "string")
    missing = file_id is UNSET
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 1
        else unknown_fields(raw, _CODE_INTERPRETER_IMAGE_DELTA_FIELDS)
    )
    return model


def encode_code_interpreter_image_delta(
    model: CodeInterpreterImageDelta,
) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    if model.file_id is not UNSET:
        raw["file_id"] = model.file_id
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[CodeInterpreterImageDelta] = decode_code_interpreter_image_delta
ENCODERS[CodeInterpreterImageDelta] = encode_code_interpreter_image_delta
