"""From JSON to the models of ``models.file_search_tool_type_only``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.file_search_tool_type_only import FileSearchToolTypeOnly

_FILE_SEARCH_TOOL_TYPE_ONLY_REQUIRED: Final = {"type": '"file_search"'}
_FILE_SEARCH_TOOL_TYPE_ONLY_FIELDS: Final = frozenset(("type",))


def decode_file_search_tool_type_only(
    raw: dict[str, Any], found: Deviations
) -> FileSearchToolTypeOnly:
    model = new(FileSearchToolTypeOnly)
    try:
        model.type = type_ = raw["type"]
    except KeyError:
        return decode_file_search_tool_type_only(
            found.fill(raw, _FILE_SEARCH_TOOL_TYPE_ONLY_REQUIRED), found
        )
    if type_ != "file_search":
        found.wrong(raw, "type", '"file_search"')
    model.extra = (
        NO_EXTRA
        if len(raw) == 1
        else unknown_fields(raw, _FILE_SEARCH_TOOL_TYPE_ONLY_FIELDS)
    )
    return model


def encode_file_search_tool_type_only(model: FileSearchToolTypeOnly) -> dict[str, Any]:
    raw: dict[str, Any] = {"type": model.type}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[FileSearchToolTypeOnly] = decode_file_search_tool_type_only
ENCODERS[FileSearchToolTypeOnly] = encode_file_search_tool_type_only
