"""From JSON to the models of ``models.code_interpreter_image``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.code_interpreter_image import CodeInterpreterImage

_CODE_INTERPRETER_IMAGE_REQUIRED: Final = {"file_id": "string"}
_CODE_INTERPRETER_IMAGE_FIELDS: Final = frozenset(("file_id",))


def decode_code_interpreter_image(
    raw: dict[str, Any], found: Deviations
) -> CodeInterpreterImage:
    model = new(CodeInterpreterImage)
    try:
        model.file_id = file_id = raw["file_id"]
    except KeyError:
        return decode_code_interpreter_image(
            found.fill(raw, _CODE_INTERPRETER_IMAGE_REQUIRED), found
        )
    if type(file_id) is not str:
        found.wrong(raw, "file_id", "string")
    model.extra = (
        NO_EXTRA
        if len(raw) == 1
        else unknown_fields(raw, _CODE_INTERPRETER_IMAGE_FIELDS)
    )
    return model


def encode_code_interpreter_image(model: CodeInterpreterImage) -> dict[str, Any]:
    raw: dict[str, Any] = {"file_id": model.file_id}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[CodeInterpreterImage] = decode_code_interpreter_image
ENCODERS[CodeInterpreterImage] = encode_code_interpreter_image
