"""From JSON to the models of ``models.code_interpreter_output_image``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.code_interpreter_output_image import CodeInterpreterOutputImage

_CODE_INTERPRETER_OUTPUT_IMAGE_REQUIRED: Final = {"type": '"image"', "image": "object"}
_CODE_INTERPRETER_OUTPUT_IMAGE_FIELDS: Final = frozenset(("type", "image"))


def decode_code_interpreter_output_image(
    raw: dict[str, Any], found: Deviations
) -> CodeInterpreterOutputImage:
    model = new(CodeInterpreterOutputImage)
    try:
        model.type = type_ = raw["type"]
        model.image = image = raw["image"]
    except KeyError:
        return decode_code_interpreter_output_image(
            found.fill(raw, _CODE_INTERPRETER_OUTPUT_IMAGE_REQUIRED), found
        )
    if type_ != "image":
        found.wrong(raw, "type", '"image"')
    if type(image) is OBJECT:
        model.image = _codecs.code_interpreter_image.decode_code_interpreter_image(
            image, found
        )
    else:
        found.wrong(raw, "image", "object")
    model.extra = (
        NO_EXTRA
        if len(raw) == 2
        else unknown_fields(raw, _CODE_INTERPRETER_OUTPUT_IMAGE_FIELDS)
    )
    return model


def encode_code_interpreter_output_image(
    model: CodeInterpreterOutputImage,
) -> dict[str, Any]:
    raw: dict[str, Any] = {"type": model.type, "image": model.image}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[CodeInterpreterOutputImage] = decode_code_interpreter_output_image
ENCODERS[CodeInterpreterOutputImage] = encode_code_interpreter_output_image
