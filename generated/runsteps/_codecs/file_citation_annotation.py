"""From JSON to the models of ``models.file_citation_annotation``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.file_citation_annotation import FileCitationAnnotation

_FILE_CITATION_ANNOTATION_REQUIRED: Final = {
    "type": '"file_citation"',
    "text": "string",
    "file_citation": "object",
    "start_index": "integer",
    "end_index": "integer",
}
_FILE_CITATION_ANNOTATION_FIELDS: Final = frozenset(
    ("type", "text", "file_citation", "start_index", "end_index")
)


def decode_file_citation_annotation(
    raw: dict[str, Any], found: Deviations
) -> FileCitationAnnotation:
    model = new(FileCitationAnnotation)
    try:
        model.type = type_ = raw["type"]
        model.text = text = raw["text"]
        model.file_citation = file_citation = raw["file_citation"]
        model.start_index = start_index = raw["start_index"]
        model.end_index = end_index = raw["end_index"]
    except KeyError:
        return decode_file_citation_annotation(
            found.fill(raw, _FILE_CITATION_ANNOTATION_REQUIRED), found
        )
    if not (type(start_index) is type(end_index) is int):
        found.check(raw, int, "integer", "start_index", "end_index")
    if type_ != "file_citation":
        found.wrong(raw, "type", '"file_citation"')
    if type(text) is not str:
        found.wrong(raw, "text", "string")
    if type(file_citation) is OBJECT:
        model.file_citation = _codecs.file_citation.decode_file_citation(
            file_citation, found
        )
    else:
        found.wrong(raw, "file_citation", "object")
    model.extra = (
        NO_EXTRA
        if len(raw) == 5
        else unknown_fields(raw, _FILE_CITATION_ANNOTATION_FIELDS)
    )
    return model


def encode_file_citation_annotation(model: FileCitationAnnotation) -> dict[str, Any]:
    raw: dict[str, Any] = {
        "type": model.type,
        "text": model.text,
        "file_citation": model.file_citation,
        "start_index": model.start_index,
        "end_index": model.end_index,
    }
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[FileCitationAnnotation] = decode_file_citation_annotation
ENCODERS[FileCitationAnnotation] = encode_file_citation_annotation
