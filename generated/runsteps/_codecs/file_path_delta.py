"""From JSON to the models of ``models.file_path_delta``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.file_path_delta import FilePathDelta

_FILE_PATH_DELTA_FIELDS: Final = frozenset(("file_id",))


def decode_file_path_delta(raw: dict[str, Any], found: Deviations) -> FilePathDelta:
    model = new(FilePathDelta)
    model.file_id = file_id = raw.get("file_id", UNSET)
    if file_id is not UNSET and type(file_id) is not str:
        found.wrong(raw, "file_id", "string")
    missing = file_id is UNSET
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 1
        else unknown_fields(raw, _FILE_PATH_DELTA_FIELDS)
    )
    return model


def encode_file_path_delta(model: FilePathDelta) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    if model.file_id is not UNSET:
        raw["file_id"] = model.file_id
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[FilePathDelta] = decode_file_path_delta
ENCODERS[FilePathDelta] = encode_file_path_delta
