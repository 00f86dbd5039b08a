"""From JSON to the models of ``models.run_step_status``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.deviations import Deviations
from ..models.run_step_status import RunStepStatus

_RUN_STEP_STATUS: Final = frozenset(
    ("in_progress", "cancelled", "failed", "completed", "expired")
)


def decode_run_step_status(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> RunStepStatus:
    value: RunStepStatus = raw
    if type(raw) is not str or raw not in _RUN_STEP_STATUS:
        found.wrong(
            holder,
            key,
            '"in_progress", "cancelled", "failed", "completed" or "expired"',
        )
    return value
