"""From JSON to the models of ``models.reasoning_effort``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.deviations import Deviations
from ..models.reasoning_effort import ReasoningEffort

_REASONING_EFFORT: Final = frozenset(
    ("none", "minimal", "low", "medium", "high", "xhigh", "max")
)


def decode_reasoning_effort(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> ReasoningEffort:
    value: ReasoningEffort = raw
    if type(raw) is not str or raw not in _REASONING_EFFORT:
        found.wrong(
            holder,
            key,
            'one of "none", "minimal", "low", "medium", "high", ... (7 values)',
        )
    return value
