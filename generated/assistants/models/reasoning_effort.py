from __future__ import annotations

from typing import Literal, TypeAlias

ReasoningEffort: TypeAlias = Literal[
    "none", "minimal", "low", "medium", "high", "xhigh", "max"
]
"""How much a reasoning model thinks. AIMLAPI knows `low`, `medium` and `high`."""
