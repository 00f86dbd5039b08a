"""From JSON to the models of ``models.image_file``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.image_file import ImageFile

_IMAGE_FILE_REQUIRED: Final = {"file_id": "string"}
_IMAGE_FILE_DETAIL: Final = frozenset(("auto", "low", "high"))
_IMAGE_FILE_FIELDS: Final = frozenset(("file_id", "detail"))


def decode_image_file(raw: dict[str, Any], found: Deviations) -> ImageFile:
    model = new(ImageFile)
    try:
        model.file_id = file_id = raw["file_id"]
    except KeyError:
        return decode_image_file(found.fill(raw, _IMAGE_FILE_REQUIRED), found)
    model.detail = detail = raw.get("detail", UNSET)
    if type(file_id) is not str:
        found.wrong(raw, "file_id", "string")
    if detail is not UNSET and (
        type(detail) is not str or detail not in _IMAGE_FILE_DETAIL
    ):
        found.wrong(raw, "detail", '"auto", "low" or "high"')
    missing = detail is UNSET
    model.extra = (
        NO_EXTRA if len(raw) + missing == 2 else unknown_fields(raw, _IMAGE_FILE_FIELDS)
    )
    return model


def encode_image_file(model: ImageFile) -> dict[str, Any]:
    raw: dict[str, Any] = {"file_id": model.file_id}
    if model.detail is not UNSET:
        raw["detail"] = model.detail
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ImageFile] = decode_image_file
ENCODERS[ImageFile] = encode_image_file
