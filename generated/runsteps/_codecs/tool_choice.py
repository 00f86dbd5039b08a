"""From JSON to the models of ``models.tool_choice``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import OBJECT, unknown
from .._runtime.deviations import Deviations
from ..models.tool_choice import ToolChoice

_TOOL_CHOICE: Final = frozenset(("none", "auto", "required"))


def decode_tool_choice(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> ToolChoice:
    value: ToolChoice = raw
    if type(raw) is OBJECT:
        return _codecs.named_tool_choice.decode_named_tool_choice(raw, found)
    if type(raw) is str:
        if type(raw) is not str or raw not in _TOOL_CHOICE:
            found.wrong(holder, key, '"none", "auto" or "required"')
        return value
    return unknown(raw, found, holder, key, '"none", "auto", "required" or object')
