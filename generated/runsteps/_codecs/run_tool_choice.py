"""From JSON to the models of ``models.run_tool_choice``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import OBJECT, unknown
from .._runtime.deviations import Deviations
from ..models.run_tool_choice import RunToolChoice

_RUN_TOOL_CHOICE: Final = frozenset(("none", "auto", "required"))


def decode_run_tool_choice(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> RunToolChoice:
    value: RunToolChoice = raw
    if type(raw) is OBJECT:
        return _codecs.run_named_tool_choice.decode_run_named_tool_choice(raw, found)
    if type(raw) is str:
        if type(raw) is not str or raw not in _RUN_TOOL_CHOICE:
            found.wrong(holder, key, '"none", "auto" or "required"')
        return value
    return unknown(raw, found, holder, key, '"none", "auto", "required" or object')
