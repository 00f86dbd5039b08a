"""From JSON to the models of ``models.file_path_annotation``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.file_path_annotation import FilePathAnnotation

_FILE_PATH_ANNOTATION_REQUIRED: Final = {
    "type": '"file_path"',
    "text": "string",
    "file_path": "object",
    "start_index": "integer",
    "end_index": "integer",
}
_FILE_PATH_ANNOTATION_FIELDS: Final = frozenset(
    ("type", "text", "file_path", "start_index", "end_index")
)


def decode_file_path_annotation(
    raw: dict[str, Any], found: Deviations
) -> FilePathAnnotation:
    model = new(FilePathAnnotation)
    try:
        model.type = type_ = raw["type"]
        model.text = text = raw["text"]
        model.file_path = file_path = raw["file_path"]
        model.start_index = start_index = raw["start_index"]
        model.end_index = end_index = raw["end_index"]
    except KeyError:
        return decode_file_path_annotation(
            found.fill(raw, _FILE_PATH_ANNOTATION_REQUIRED), found
        )
    if not (type(start_index) is type(end_index) is int):
        found.check(raw, int, "integer", "start_index", "end_index")
    if type_ != "file_path":
        found.wrong(raw, "type", '"file_path"')
    if type(text) is not str:
        found.wrong(raw, "text", "string")
    if type(file_path) is OBJECT:
        model.file_path = _codecs.file_path.decode_file_path(file_path, found)
    else:
        found.wrong(raw, "file_path", "object")
    model.extra = (
        NO_EXTRA if len(raw) == 5 else unknown_fields(raw, _FILE_PATH_ANNOTATION_FIELDS)
    )
    return model


def encode_file_path_annotation(model: FilePathAnnotation) -> dict[str, Any]:
    raw: dict[str, Any] = {
        "type": model.type,
        "text": model.text,
        "file_path": model.file_path,
        "start_index": model.start_index,
        "end_index": model.end_index,
    }
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[FilePathAnnotation] = decode_file_path_annotation
ENCODERS[FilePathAnnotation] = encode_file_path_annotation
