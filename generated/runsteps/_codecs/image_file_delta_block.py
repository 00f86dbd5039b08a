"""From JSON to the models of ``models.image_file_delta_block``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.image_file_delta_block import ImageFileDeltaBlock

_IMAGE_FILE_DELTA_BLOCK_REQUIRED: Final = {"index": "integer", "type": '"image_file"'}
_IMAGE_FILE_DELTA_BLOCK_FIELDS: Final = frozenset(("index", "type", "image_file"))


def decode_image_file_delta_block(
    raw: dict[str, Any], found: Deviations
) -> ImageFileDeltaBlock:
    model = new(ImageFileDeltaBlock)
    try:
        model.index = index_ = raw["index"]
        model.type = type_ = raw["type"]
    except KeyError:
        return decode_image_file_delta_block(
            found.fill(raw, _IMAGE_FILE_DELTA_BLOCK_REQUIRED), found
        )
    model.image_file = image_file = raw.get("image_file", UNSET)
    if type(index_) is not int:
        found.wrong(raw, "index", "integer")
    if type_ != "image_file":
        found.wrong(raw, "type", '"image_file"')
    if type(image_file) is OBJECT:
        model.image_file = _codecs.image_file_delta.decode_image_file_delta(
            image_file, found
        )
    elif image_file is not UNSET:
        found.wrong(raw, "image_file", "object")
    missing = image_file is UNSET
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 3
        else unknown_fields(raw, _IMAGE_FILE_DELTA_BLOCK_FIELDS)
    )
    return model


def encode_image_file_delta_block(model: ImageFileDeltaBlock) -> dict[str, Any]:
    raw: dict[str, Any] = {"index": model.index, "type": model.type}
    if model.image_file is not UNSET:
        raw["image_file"] = model.image_file
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ImageFileDeltaBlock] = decode_image_file_delta_block
ENCODERS[ImageFileDeltaBlock] = encode_image_file_delta_block
