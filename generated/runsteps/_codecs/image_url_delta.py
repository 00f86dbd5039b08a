"""From JSON to the models of ``models.image_url_delta``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.image_url_delta import ImageURLDelta

_IMAGE_URL_DELTA_DETAIL: Final = frozenset(("auto", "low", "high"))
_IMAGE_URL_DELTA_FIELDS: Final = frozenset(("url", "detail"))


def decode_image_url_delta(raw: dict[str, Any], found: Deviations) -> ImageURLDelta:
    model = new(ImageURLDelta)
    model.url = url = raw.get("url", UNSET)
    model.detail = detail = raw.get("detail", UNSET)
    if url is not UNSET and type(url) is not str:
        found.wrong(raw, "url", "string")
    if detail is not UNSET and (
        type(detail) is not str or detail not in _IMAGE_URL_DELTA_DETAIL
    ):
        found.wrong(raw, "detail", '"auto", "low" or "high"')
    missing = (url is UNSET) + (detail is UNSET)
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 2
        else unknown_fields(raw, _IMAGE_URL_DELTA_FIELDS)
    )
    return model


def encode_image_url_delta(model: ImageURLDelta) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    if model.url is not UNSET:
        raw["url"] = model.url
    if model.detail is not UNSET:
        raw["detail"] = model.detail
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ImageURLDelta] = decode_image_url_delta
ENCODERS[ImageURLDelta] = encode_image_url_delta
