"""From JSON to the models of ``models.file_path``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.file_path import FilePath

_FILE_PATH_REQUIRED: Final = {"file_id": "string"}
_FILE_PATH_FIELDS: Final = frozenset(("file_id",))


def decode_file_path(raw: dict[str, Any], found: Deviations) -> FilePath:
    model = new(FilePath)
    try:
        model.file_id = file_id = raw["file_id"]
    except KeyError:
        return decode_file_path(found.fill(raw, _FILE_PATH_REQUIRED), found)
    if type(file_id) is not str:
        found.wrong(raw, "file_id", "string")
    model.extra = NO_EXTRA if len(raw) == 1 else unknown_fields(raw, _FILE_PATH_FIELDS)
    return model


def encode_file_path(model: FilePath) -> dict[str, Any]:
    raw: dict[str, Any] = {"file_id": model.file_id}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[FilePath] = decode_file_path
ENCODERS[FilePath] = encode_file_path
