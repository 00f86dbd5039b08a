from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Run:
    """One run of an assistant on a thread."""

    id: str
    """The id of the run."""
    object: Literal["thread.run"] = "thread.run"
    """The kind of object, always `thread.run`."""
    created_at: int
    """When the run was made, in Unix seconds."""
    thread_id: str
    """The id of the thread that the run belongs to."""
    assistant_id: str
    """The id of the assistant that does the work."""
    status: models.RunStatus | str
    """How far the run has come."""
    required_action: models.RequiredAction | None
    """What the run waits for; null unless its status is `requires_action`."""
    last_error: models.RunLastError | None
    """What went wrong last; null if nothing did."""
    expires_at: int | None
    """When the run will expire, in Unix seconds. A step has `expired_at` in its
    place."""
    started_at: int | None
    """When the run started, in Unix seconds."""
    cancelled_at: int | None
    """When the run was cancelled, in Unix seconds."""
    failed_at: int | None
    """When the run failed, in Unix seconds."""
    completed_at: int | None
    """When the run was completed, in Unix seconds."""
    incomplete_details: models.RunIncompleteDetails | None
    """Why the run is incomplete; null if it is not."""
    model: str
    """The model that the run uses."""
    instructions: str | None
    """The instructions that the run follows; null if the assistant has none."""
    tools: list[models.AssistantTool] | None | Unset = UNSET
    """The tools that the run may call."""
    metadata: Any = UNSET
    """The notes kept with the run, as a rule a map of strings to strings, or null."""
    usage: models.RunUsage | None | Unset = UNSET
    """The tokens the run used; null until it has ended."""
    temperature: float | None | Unset = UNSET
    """The part that chance plays in the answer."""
    top_p: float | None | Unset = UNSET
    """The share of probability that is considered."""
    max_prompt_tokens: int | None
    """How many prompt tokens the run may use; null if there is no limit."""
    max_completion_tokens: int | None
    """How many completion tokens the run may use; null if there is no limit."""
    truncation_strategy: models.RunTruncationStrategy | None | Unset = UNSET
    """How a thread that is too long is shortened."""
    tool_choice: models.RunToolChoice | None | Unset = UNSET
    """Whether the model may, must or must not call a tool, or which one it must
    call."""
    parallel_tool_calls: bool
    """Whether the model may ask for several tool calls at once."""
    response_format: models.ResponseFormat | None
    """The form that the answer has to take."""
    extra: Mapping[str, Any] = NO_EXTRA
