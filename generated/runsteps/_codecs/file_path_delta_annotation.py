"""From JSON to the models of ``models.file_path_delta_annotation``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.file_path_delta_annotation import FilePathDeltaAnnotation

_FILE_PATH_DELTA_ANNOTATION_REQUIRED: Final = {
    "index": "integer",
    "type": '"file_path"',
}
_FILE_PATH_DELTA_ANNOTATION_FIELDS: Final = frozenset(
    ("index", "type", "text", "file_path", "start_index", "end_index")
)


def decode_file_path_delta_annotation(
    raw: dict[str, Any], found: Deviations
) -> FilePathDeltaAnnotation:
    model = new(FilePathDeltaAnnotation)
    try:
        model.index = index_ = raw["index"]
        model.type = type_ = raw["type"]
    except KeyError:
        return decode_file_path_delta_annotation(
            found.fill(raw, _FILE_PATH_DELTA_ANNOTATION_REQUIRED), found
        )
    model.text = text = raw.get("text", UNSET)
    model.file_path = file_path = raw.get("file_path", UNSET)
    model.start_index = start_index = raw.get("start_index", UNSET)
    model.end_index = end_index = raw.get("end_index", UNSET)
    if type(index_) is not int:
        found.wrong(raw, "index", "integer")
    if type_ != "file_path":
        found.wrong(raw, "type", '"file_path"')
    if text is not UNSET and type(text) is not str:
        found.wrong(raw, "text", "string")
    if type(file_path) is OBJECT:
        model.file_path = _codecs.file_path_delta.decode_file_path_delta(
            file_path, found
        )
    elif file_path is not UNSET:
        found.wrong(raw, "file_path", "object")
    if start_index is not UNSET and type(start_index) is not int:
        found.wrong(raw, "start_index", "integer")
    if end_index is not UNSET and type(end_index) is not int:
        found.wrong(raw, "end_index", "integer")
    missing = (
        (text is UNSET)
        + (file_path is UNSET)
        + (start_index is UNSET)
        + (end_index is UNSET)
    )
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 6
        else unknown_fields(raw, _FILE_PATH_DELTA_ANNOTATION_FIELDS)
    )
    return model


def encode_file_path_delta_annotation(model: FilePathDeltaAnnotation) -> dict[str, Any]:
    raw: dict[str, Any] = {"index": model.index, "type": model.type}
    if model.text is not UNSET:
        raw["text"] = model.text
    if model.file_path is not UNSET:
        raw["file_path"] = model.file_path
    if model.start_index is not UNSET:
        raw["start_index"] = model.start_index
    if model.end_index is not UNSET:
        raw["end_index"] = model.end_index
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[FilePathDeltaAnnotation] = decode_file_path_delta_annotation
ENCODERS[FilePathDeltaAnnotation] = encode_file_path_delta_annotation
