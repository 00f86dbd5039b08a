"""From JSON to the models of ``models.run_status``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.deviations import Deviations
from ..models.run_status import RunStatus

_RUN_STATUS: Final = frozenset(
    (
        "queued",
        "in_progress",
        "requires_action",
        "cancelling",
        "cancelled",
        "failed",
        "completed",
        "incomplete",
        "expired",
    )
)


def decode_run_status(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> RunStatus:
    value: RunStatus = raw
    if type(raw) is not str or raw not in _RUN_STATUS:
        found.wrong(
            holder,
            key,
            'one of "queued", "in_progress", "requires_action", "cancelling", "cancelled", ... (9 values)',
        )
    return value
