"""From JSON to the models of ``models.file_search_result_content``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.file_search_result_content import FileSearchResultContent

_FILE_SEARCH_RESULT_CONTENT_FIELDS: Final = frozenset(("type", "text"))


def decode_file_search_result_content(
    raw: dict[str, Any], found: Deviations
) -> FileSearchResultContent:
    model = new(FileSearchResultContent)
    model.type = type_ = raw.get("type", UNSET)
    model.text = text = raw.get("text", UNSET)
    if type_ is not None and type_ is not UNSET and type(type_) is not str:
        found.wrong(raw, "type", "string or null")
    if text is not None and text is not UNSET and type(text) is not str:
        found.wrong(raw, "text", "string or null")
    missing = (type_ is UNSET) + (text is UNSET)
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 2
        else unknown_fields(raw, _FILE_SEARCH_RESULT_CONTENT_FIELDS)
    )
    return model


def encode_file_search_result_content(model: FileSearchResultContent) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    if model.type is not UNSET:
        raw["type"] = model.type
    if model.text is not UNSET:
        raw["text"] = model.text
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[FileSearchResultContent] = decode_file_search_result_content
ENCODERS[FileSearchResultContent] = encode_file_search_result_content
