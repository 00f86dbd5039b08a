from __future__ import annotations

from typing import Literal, TypeAlias

RunStatus: TypeAlias = Literal[
    "queued",
    "in_progress",
    "requires_action",
    "cancelling",
    "cancelled",
    "failed",
    "completed",
    "incomplete",
    "expired",
]
"""How far a run has come. It has ended when it is `cancelled`, `failed`, `completed`,
`incomplete` or `expired`, and waits for tool outputs when it is `requires_action`."""
