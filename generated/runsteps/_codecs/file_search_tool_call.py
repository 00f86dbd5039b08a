"""From JSON to the models of ``models.file_search_tool_call``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.file_search_tool_call import FileSearchToolCall

_FILE_SEARCH_TOOL_CALL_REQUIRED: Final = {"id": "string", "type": '"file_search"'}
_FILE_SEARCH_TOOL_CALL_FIELDS: Final = frozenset(("id", "type", "file_search"))


def decode_file_search_tool_call(
    raw: dict[str, Any], found: Deviations
) -> FileSearchToolCall:
    model = new(FileSearchToolCall)
    try:
        model.id = id = raw["id"]
        model.type = type_ = raw["type"]
    except KeyError:
        return decode_file_search_tool_call(
            found.fill(raw, _FILE_SEARCH_TOOL_CALL_REQUIRED), found
        )
    model.file_search = file_search = raw.get("file_search", UNSET)
    if type(id) is not str:
        found.wrong(raw, "id", "string")
    if type_ != "file_search":
        found.wrong(raw, "type", '"file_search"')
    if type(file_search) is OBJECT:
        model.file_search = _codecs.file_search_call.decode_file_search_call(
            file_search, found
        )
    elif file_search is not UNSET:
        found.wrong(raw, "file_search", "object")
    missing = file_search is UNSET
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 3
        else unknown_fields(raw, _FILE_SEARCH_TOOL_CALL_FIELDS)
    )
    return model


def encode_file_search_tool_call(model: FileSearchToolCall) -> dict[str, Any]:
    raw: dict[str, Any] = {"id": model.id, "type": model.type}
    if model.file_search is not UNSET:
        raw["file_search"] = model.file_search
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[FileSearchToolCall] = decode_file_search_tool_call
ENCODERS[FileSearchToolCall] = encode_file_search_tool_call
