"""From JSON to the models of ``models.file_search_tool``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.file_search_tool import FileSearchTool

_FILE_SEARCH_TOOL_REQUIRED: Final = {"type": '"file_search"'}
_FILE_SEARCH_TOOL_FIELDS: Final = frozenset(("type", "file_search"))


def decode_file_search_tool(raw: dict[str, Any], found: Deviations) -> FileSearchTool:
    model = new(FileSearchTool)
    try:
        model.type = type_ = raw["type"]
    except KeyError:
        return decode_file_search_tool(
            found.fill(raw, _FILE_SEARCH_TOOL_REQUIRED), found
        )
    model.file_search = file_search = raw.get("file_search", UNSET)
    if type_ != "file_search":
        found.wrong(raw, "type", '"file_search"')
    if type(file_search) is OBJECT:
        model.file_search = _codecs.file_search_settings.decode_file_search_settings(
            file_search, found
        )
    elif file_search is not UNSET:
        found.wrong(raw, "file_search", "object")
    missing = file_search is UNSET
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 2
        else unknown_fields(raw, _FILE_SEARCH_TOOL_FIELDS)
    )
    return model


def encode_file_search_tool(model: FileSearchTool) -> dict[str, Any]:
    raw: dict[str, Any] = {"type": model.type}
    if model.file_search is not UNSET:
        raw["file_search"] = model.file_search
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[FileSearchTool] = decode_file_search_tool
ENCODERS[FileSearchTool] = encode_file_search_tool
