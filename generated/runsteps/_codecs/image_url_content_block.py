"""From JSON to the models of ``models.image_url_content_block``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.image_url_content_block import ImageURLContentBlock

_IMAGE_URL_CONTENT_BLOCK_REQUIRED: Final = {
    "type": '"image_url"',
    "image_url": "object",
}
_IMAGE_URL_CONTENT_BLOCK_FIELDS: Final = frozenset(("type", "image_url"))


def decode_image_url_content_block(
    raw: dict[str, Any], found: Deviations
) -> ImageURLContentBlock:
    model = new(ImageURLContentBlock)
    try:
        model.type = type_ = raw["type"]
        model.image_url = image_url = raw["image_url"]
    except KeyError:
        return decode_image_url_content_block(
            found.fill(raw, _IMAGE_URL_CONTENT_BLOCK_REQUIRED), found
        )
    if type_ != "image_url":
        found.wrong(raw, "type", '"image_url"')
    if type(image_url) is OBJECT:
        model.image_url = _codecs.image_url.decode_image_url(image_url, found)
    else:
        found.wrong(raw, "image_url", "object")
    model.extra = (
        NO_EXTRA
        if len(raw) == 2
        else unknown_fields(raw, _IMAGE_URL_CONTENT_BLOCK_FIELDS)
    )
    return model


def encode_image_url_content_block(model: ImageURLContentBlock) -> dict[str, Any]:
    raw: dict[str, Any] = {"type": model.type, "image_url": model.image_url}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ImageURLContentBlock] = decode_image_url_content_block
ENCODERS[ImageURLContentBlock] = encode_image_url_content_block
