"""From JSON to the models of ``models.image_url``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.image_url import ImageURL

_IMAGE_URL_REQUIRED: Final = {"url": "string"}
_IMAGE_URL_DETAIL: Final = frozenset(("auto", "low", "high"))
_IMAGE_URL_FIELDS: Final = frozenset(("url", "detail"))


def decode_image_url(raw: dict[str, Any], found: Deviations) -> ImageURL:
    model = new(ImageURL)
    try:
        model.url = url = raw["url"]
    except KeyError:
        return decode_image_url(found.fill(raw, _IMAGE_URL_REQUIRED), found)
    model.detail = detail = raw.get("detail", UNSET)
    if type(url) is not str:
        found.wrong(raw, "url", "string")
    if detail is not UNSET and (
        type(detail) is not str or detail not in _IMAGE_URL_DETAIL
    ):
        found.wrong(raw, "detail", '"auto", "low" or "high"')
    missing = detail is UNSET
    model.extra = (
        NO_EXTRA if len(raw) + missing == 2 else unknown_fields(raw, _IMAGE_URL_FIELDS)
    )
    return model


def encode_image_url(model: ImageURL) -> dict[str, Any]:
    raw: dict[str, Any] = {"url": model.url}
    if model.detail is not UNSET:
        raw["detail"] = model.detail
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ImageURL] = decode_image_url
ENCODERS[ImageURL] = encode_image_url
