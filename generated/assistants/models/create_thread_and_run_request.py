from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class CreateThreadAndRunRequest:
    """The thread to make and what the run on it needs to know."""

    assistant_id: str
    """The id of the assistant that does the work."""
    thread: models.CreateThreadRequest | Unset = UNSET
    """The thread to make. An empty one is made if this is left out."""
    model: models.AssistantModel | str | None | Unset = UNSET
    """The model to use in place of the assistant's own."""
    instructions: str | None | Unset = UNSET
    """Instructions that take the place of the assistant's own for this run."""
    tools: list[models.AssistantTool] | None | Unset = UNSET
    """The tools to offer in place of the assistant's own. OpenAI takes at most 20."""
    tool_resources: models.CreateRunToolResources | None | Unset = UNSET
    """The files and vector stores that the tools of this run may use."""
    metadata: models.Metadata | None | Unset = UNSET
    """Your own notes to keep with the run."""
    temperature: float | None | Unset = UNSET
    """How much chance plays a part in the answer, from 0 (none) to 2. OpenAI uses 1 if
    this is left out."""
    top_p: float | None | Unset = UNSET
    """Another way to set the part of chance: only the likeliest tokens that together
    reach this probability are considered. Change this or `temperature`, not both.
    OpenAI uses 1 if this is left out."""
    stream: bool | None | Unset = UNSET
    """Whether to answer with the events of the run as they happen, and not with the
    run."""
    max_prompt_tokens: int | None | Unset = UNSET
    """How many prompt tokens the run may use over all its turns. A run that passes the
    limit ends as `incomplete`. OpenAI takes no less than 256."""
    max_completion_tokens: int | None | Unset = UNSET
    """How many completion tokens the run may use over all its turns. A run that passes
    the limit ends as `incomplete`. OpenAI takes no less than 256."""
    truncation_strategy: models.TruncationStrategy | None | Unset = UNSET
    """How to shorten a thread that is too long for the model."""
    tool_choice: models.ToolChoice | None | Unset = UNSET
    """Whether the model may, must or must not call a tool, or which one it must
    call."""
    parallel_tool_calls: bool | Unset = UNSET
    """Whether the model may ask for several tool calls at once. OpenAI allows it if
    this is left out."""
    response_format: models.ResponseFormat | None | Unset = UNSET
    """The form that the answer of the model has to take."""
    extra: Mapping[str, Any] = NO_EXTRA
