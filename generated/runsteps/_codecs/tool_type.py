"""From JSON to the models of ``models.tool_type``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.deviations import Deviations
from ..models.tool_type import ToolType

_TOOL_TYPE: Final = frozenset(("function", "code_interpreter", "file_search"))


def decode_tool_type(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> ToolType:
    value: ToolType = raw
    if type(raw) is not str or raw not in _TOOL_TYPE:
        found.wrong(holder, key, '"function", "code_interpreter" or "file_search"')
    return value
