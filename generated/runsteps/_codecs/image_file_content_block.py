"""From JSON to the models of ``models.image_file_content_block``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.image_file_content_block import ImageFileContentBlock

_IMAGE_FILE_CONTENT_BLOCK_REQUIRED: Final = {
    "type": '"image_file"',
    "image_file": "object",
}
_IMAGE_FILE_CONTENT_BLOCK_FIELDS: Final = frozenset(("type", "image_file"))


def decode_image_file_content_block(
    raw: dict[str, Any], found: Deviations
) -> ImageFileContentBlock:
    model = new(ImageFileContentBlock)
    try:
        model.type = type_ = raw["type"]
        model.image_file = image_file = raw["image_file"]
    except KeyError:
        return decode_image_file_content_block(
            found.fill(raw, _IMAGE_FILE_CONTENT_BLOCK_REQUIRED), found
        )
    if type_ != "image_file":
        found.wrong(raw, "type", '"image_file"')
    if type(image_file) is OBJECT:
        model.image_file = _codecs.image_file.decode_image_file(image_file, found)
    else:
        found.wrong(raw, "image_file", "object")
    model.extra = (
        NO_EXTRA
        if len(raw) == 2
        else unknown_fields(raw, _IMAGE_FILE_CONTENT_BLOCK_FIELDS)
    )
    return model


def encode_image_file_content_block(model: ImageFileContentBlock) -> dict[str, Any]:
    raw: dict[str, Any] = {"type": model.type, "image_file": model.image_file}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ImageFileContentBlock] = decode_image_file_content_block
ENCODERS[ImageFileContentBlock] = encode_image_file_content_block
