from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET


@dataclass(kw_only=True, slots=True)
class RunStep:
    """One thing a run did."""

    id: str
    """The id of the step."""
    object: Literal["thread.run.step"] = "thread.run.step"
    """The kind of object, always `thread.run.step`."""
    created_at: int
    """When the step was made, in Unix seconds."""
    assistant_id: str
    """The id of the assistant that does the work."""
    thread_id: str
    """The id of the thread that the run belongs to."""
    run_id: str
    """The id of the run that the step belongs to."""
    type: Literal["message_creation", "tool_calls"] | str
    """The kind of step."""
    status: models.RunStepStatus | str
    """How far the step has come."""
    step_details: models.StepDetails
    """What the step did."""
    last_error: models.RunStepLastError | None
    """What went wrong last; null if nothing did."""
    expired_at: int | None
    """When the step expired with its run, in Unix seconds. A run has `expires_at` in
    its place."""
    cancelled_at: int | None
    """When the step was cancelled, in Unix seconds."""
    failed_at: int | None
    """When the step failed, in Unix seconds."""
    completed_at: int | None
    """When the step was completed, in Unix seconds."""
    metadata: Any = UNSET
    """The notes kept with the step, as a rule a map of strings to strings, or null."""
    usage: models.RunUsage | None
    """The tokens the step used; null while it is in progress."""
    extra: Mapping[str, Any] = NO_EXTRA
