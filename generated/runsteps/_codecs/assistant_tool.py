"""From JSON to the models of ``models.assistant_tool``, and back."""

from __future__ import annotations

from typing import Any

from .. import _codecs
from .._runtime.codec import OBJECT, unknown
from .._runtime.deviations import Deviations
from ..models.assistant_tool import AssistantTool


def decode_assistant_tool(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> AssistantTool:
    if type(raw) is OBJECT:
        tag = raw.get("type")
        if tag == "code_interpreter":
            return _codecs.code_interpreter_tool.decode_code_interpreter_tool(
                raw, found
            )
        if tag == "file_search":
            return _codecs.file_search_tool.decode_file_search_tool(raw, found)
        if tag == "function":
            return _codecs.function_tool.decode_function_tool(raw, found)
    return unknown(
        raw,
        found,
        holder,
        key,
        'object whose "type" is "code_interpreter", "file_search" or "function"',
    )
