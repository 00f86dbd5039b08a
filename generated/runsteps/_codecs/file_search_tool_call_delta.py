"""From JSON to the models of ``models.file_search_tool_call_delta``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.file_search_tool_call_delta import FileSearchToolCallDelta

_FILE_SEARCH_TOOL_CALL_DELTA_REQUIRED: Final = {
    "index": "integer",
    "type": '"file_search"',
    "file_search": "object",
}
_FILE_SEARCH_TOOL_CALL_DELTA_FIELDS: Final = frozenset(
    ("index", "id", "type", "file_search")
)


def decode_file_search_tool_call_delta(
    raw: dict[str, Any], found: Deviations
) -> FileSearchToolCallDelta:
    model = new(FileSearchToolCallDelta)
    try:
        model.index = index_ = raw["index"]
        model.type = type_ = raw["type"]
        model.file_search = file_search = raw["file_search"]
    except KeyError:
        return decode_file_search_tool_call_delta(
            found.fill(raw, _FILE_SEARCH_TOOL_CALL_DELTA_REQUIRED), found
        )
    model.id = id = raw.get("id", UNSET)
    if type(index_) is not int:
        found.wrong(raw, "index", "integer")
    if id is not UNSET and type(id) is not str:
        found.wrong(raw, "id", "string")
    if type_ != "file_search":
        found.wrong(raw, "type", '"file_search"')
    if type(file_search) is not OBJECT:
        found.wrong(raw, "file_search", "object")
    missing = id is UNSET
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 4
        else unknown_fields(raw, _FILE_SEARCH_TOOL_CALL_DELTA_FIELDS)
    )
    return model


def encode_file_search_tool_call_delta(
    model: FileSearchToolCallDelta,
) -> dict[str, Any]:
    raw: dict[str, Any] = {
        "index": model.index,
        "type": model.type,
        "file_search": model.file_search,
    }
    if model.id is not UNSET:
        raw["id"] = model.id
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[FileSearchToolCallDelta] = decode_file_search_tool_call_delta
ENCODERS[FileSearchToolCallDelta] = encode_file_search_tool_call_delta
