"""From JSON to the models of ``models.file_search_result``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import ARRAY, DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.file_search_result import FileSearchResult

_FILE_SEARCH_RESULT_REQUIRED: Final = {
    "file_id": "string",
    "file_name": "string",
    "score": "number",
}
_FILE_SEARCH_RESULT_FIELDS: Final = frozenset(
    ("file_id", "file_name", "score", "content")
)


def decode_file_search_result(
    raw: dict[str, Any], found: Deviations
) -> FileSearchResult:
    model = new(FileSearchResult)
    try:
        model.file_id = file_id = raw["file_id"]
        model.file_name = file_name = raw["file_name"]
        model.score = score = raw["score"]
    except KeyError:
        return decode_file_search_result(
            found.fill(raw, _FILE_SEARCH_RESULT_REQUIRED), found
        )
    model.content = content = raw.get("content", UNSET)
    if not (type(file_id) is type(file_name) is str):
        found.check(raw, str, "string", "file_id", "file_name")
    if type(score) is not float and type(score) is not int:
        found.wrong(raw, "score", "number")
    if type(content) is ARRAY:
        model.content = [
            (
                _codecs.file_search_result_content.decode_file_search_result_content(
                    item, found
                )
                if type(item) is OBJECT
                else found.wrong(content, index, "object")
            )
            for index, item in enumerate(content)
        ]
    elif content is not None and content is not UNSET:
        found.wrong(raw, "content", "array or null")
    missing = content is UNSET
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 4
        else unknown_fields(raw, _FILE_SEARCH_RESULT_FIELDS)
    )
    return model


def encode_file_search_result(model: FileSearchResult) -> dict[str, Any]:
    raw: dict[str, Any] = {
        "file_id": model.file_id,
        "file_name": model.file_name,
        "score": model.score,
    }
    if model.content is not UNSET:
        raw["content"] = model.content
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[FileSearchResult] = decode_file_search_result
ENCODERS[FileSearchResult] = encode_file_search_result
