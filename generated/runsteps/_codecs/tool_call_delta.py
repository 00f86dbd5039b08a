"""From JSON to the models of ``models.tool_call_delta``, and back."""

from __future__ import annotations

from typing import Any

from .. import _codecs
from .._runtime.codec import OBJECT, unknown
from .._runtime.deviations import Deviations
from ..models.tool_call_delta import ToolCallDelta


def decode_tool_call_delta(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> ToolCallDelta:
    if type(raw) is OBJECT:
        tag = raw.get("type")
        if tag == "code_interpreter":
            return _codecs.code_interpreter_tool_call_delta.decode_code_interpreter_tool_call_delta(
                raw, found
            )
        if tag == "file_search":
            return (
                _codecs.file_search_tool_call_delta.decode_file_search_tool_call_delta(
                    raw, found
                )
            )
        if tag == "function":
            return _codecs.function_tool_call_delta.decode_function_tool_call_delta(
                raw, found
            )
    return unknown(
        raw,
        found,
        holder,
        key,
        'object whose "type" is "code_interpreter", "file_search" or "function"',
    )
