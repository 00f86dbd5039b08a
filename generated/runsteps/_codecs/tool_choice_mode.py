"""From JSON to the models of ``models.tool_choice_mode``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.deviations import Deviations
from ..models.tool_choice_mode import ToolChoiceMode

_TOOL_CHOICE_MODE: Final = frozenset(("none", "auto", "required"))


def decode_tool_choice_mode(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> ToolChoiceMode:
    value: ToolChoiceMode = raw
    if type(raw) is not str or raw not in _TOOL_CHOICE_MODE:
        found.wrong(holder, key, '"none", "auto" or "required"')
    return value
