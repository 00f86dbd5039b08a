"""From JSON to the models of ``models.image_url_delta_block``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.image_url_delta_block import ImageURLDeltaBlock

_IMAGE_URL_DELTA_BLOCK_REQUIRED: Final = {"index": "integer", "type": '"image_url"'}
_IMAGE_URL_DELTA_BLOCK_FIELDS: Final = frozenset(("index", "type", "image_url"))


def decode_image_url_delta_block(
    raw: dict[str, Any], found: Deviations
) -> ImageURLDeltaBlock:
    model = new(ImageURLDeltaBlock)
    try:
        model.index = index_ = raw["index"]
        model.type = type_ = raw["type"]
    except KeyError:
        return decode_image_url_delta_block(
            found.fill(raw, _IMAGE_URL_DELTA_BLOCK_REQUIRED), found
        )
    model.image_url = image_url = raw.get("image_url", UNSET)
    if type(index_) is not int:
        found.wrong(raw, "index", "integer")
    if type_ != "image_url":
        found.wrong(raw, "type", '"image_url"')
    if type(image_url) is OBJECT:
        model.image_url = _codecs.image_url_delta.decode_image_url_delta(
            image_url, found
        )
    elif image_url is not UNSET:
        found.wrong(raw, "image_url", "object")
    missing = image_url is UNSET
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 3
        else unknown_fields(raw, _IMAGE_URL_DELTA_BLOCK_FIELDS)
    )
    return model


def encode_image_url_delta_block(model: ImageURLDeltaBlock) -> dict[str, Any]:
    raw: dict[str, Any] = {"index": model.index, "type": model.type}
    if model.image_url is not UNSET:
        raw["image_url"] = model.image_url
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ImageURLDeltaBlock] = decode_image_url_delta_block
ENCODERS[ImageURLDeltaBlock] = encode_image_url_delta_block
