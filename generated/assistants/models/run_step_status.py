from __future__ import annotations

from typing import Literal, TypeAlias

RunStepStatus: TypeAlias = Literal[
    "in_progress", "cancelled", "failed", "completed", "expired"
]
"""How far a step has come. A step is never queued."""
