"""From JSON to the models of ``models.code_interpreter_output_image_delta``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.code_interpreter_output_image_delta import CodeInterpreterOutputImageDelta

_CODE_INTERPRETER_OUTPUT_IMAGE_DELTA_REQUIRED: Final = {
    "index": "integer",
    "type": '"image"',
}
_CODE_INTERPRETER_OUTPUT_IMAGE_DELTA_FIELDS: Final = frozenset(
    ("index", "type", "image")
)


def decode_code_interpreter_output_image_delta(
    raw: dict[str, Any], found: Deviations
) -> CodeInterpreterOutputImageDelta:
    model = new(CodeInterpreterOutputImageDelta)
    try:
        model.index = index_ = raw["index"]
        model.type = type_ = raw["type"]
    except KeyError:
        return decode_code_interpreter_output_image_delta(
            found.fill(raw, _CODE_INTERPRETER_OUTPUT_IMAGE_DELTA_REQUIRED), found
        )
    model.image = image = raw.get("image", UNSET)
    if type(index_) is not int:
        found.wrong(raw, "index", "integer")
    if type_ != "image":
        found.wrong(raw, "type", '"image"')
    if type(image) is OBJECT:
        model.image = (
            _codecs.code_interpreter_image_delta.decode_code_interpreter_image_delta(
                image, found
            )
        )
    elif image is not UNSET:
        found.wrong(raw, "image", "object")
    missing = image is UNSET
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 3
        else unknown_fields(raw, _CODE_INTERPRETER_OUTPUT_IMAGE_DELTA_FIELDS)
    )
    return model


def encode_code_interpreter_output_image_delta(
    model: CodeInterpreterOutputImageDelta,
) -> dict[str, Any]:
    raw: dict[str, Any] = {"index": model.index, "type": model.type}
    if model.image is not UNSET:
        raw["image"] = model.image
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[CodeInterpreterOutputImageDelta] = decode_code_interpreter_output_image_delta
ENCODERS[CodeInterpreterOutputImageDelta] = encode_code_interpreter_output_image_delta
