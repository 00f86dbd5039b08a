"""From JSON to the models of ``models.attachment_tool``, and back."""

from __future__ import annotations

from typing import Any

from .. import _codecs
from .._runtime.codec import OBJECT, unknown
from .._runtime.deviations import Deviations
from ..models.attachment_tool import AttachmentTool


def decode_attachment_tool(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> AttachmentTool:
    if type(raw) is OBJECT:
        tag = raw.get("type")
        if tag == "code_interpreter":
            return _codecs.code_interpreter_tool.decode_code_interpreter_tool(
                raw, found
            )
        if tag == "file_search":
            return _codecs.file_search_tool_type_only.decode_file_search_tool_type_only(
                raw, found
            )
    return unknown(
        raw,
        found,
        holder,
        key,
        'object whose "type" is "code_interpreter" or "file_search"',
    )
