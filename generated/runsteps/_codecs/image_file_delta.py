"""From JSON to the models of ``models.image_file_delta``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.image_file_delta import ImageFileDelta

_IMAGE_FILE_DELTA_DETAIL: Final = frozenset(("auto", "low", "high"))
_IMAGE_FILE_DELTA_FIELDS: Final = frozenset(("file_id", "detail"))


def decode_image_file_delta(raw: dict[str, Any], found: Deviations) -> ImageFileDelta:
    model = new(ImageFileDelta)
    model.file_id = file_id = raw.get("file_id", UNSET)
    model.detail = detail = raw.get("detail", UNSET)
    if file_id is not UNSET and type(file_id) is not str:
        found.wrong(raw, "file_id", "string")
    if detail is not UNSET and (
        type(detail) is not str or detail not in _IMAGE_FILE_DELTA_DETAIL
    ):
        found.wrong(raw, "detail", '"auto", "low" or "high"')
    missing = (file_id is UNSET) + (detail is UNSET)
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 2
        else unknown_fields(raw, _IMAGE_FILE_DELTA_FIELDS)
    )
    return model


def encode_image_file_delta(model: ImageFileDelta) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    if model.file_id is not UNSET:
        raw["file_id"] = model.file_id
    if model.detail is not UNSET:
        raw["detail"] = model.detail
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ImageFileDelta] = decode_image_file_delta
ENCODERS[ImageFileDelta] = encode_image_file_delta
