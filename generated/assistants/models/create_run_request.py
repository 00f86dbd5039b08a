from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class CreateRunRequest:
    """What a new run needs to know. Whatever is left out is taken from the
    assistant."""

    assistant_id: str
    """The id of the assistant that does the work."""
    model: models.AssistantModel | str | None | Unset = UNSET
    """The model to use in place of the assistant's own."""
    reasoning_effort: models.ReasoningEffort | str | None | Unset = UNSET
    """How much a reasoning model thinks before it answers. OpenAI takes `medium` if
    this is left out."""
    instructions: str | None | Unset = UNSET
    """Instructions that take the place of the assistant's own for this run."""
    additional_instructions: str | None | Unset = UNSET
    """Instructions to add after the ones in force, for this run."""
    additional_messages: list[models.CreateMessageRequest] | None | Unset = UNSET
    """Messages to add to the thread before the run starts."""
    tools: list[models.AssistantTool] | None | Unset = UNSET
    """The tools to offer in place of the assistant's own. OpenAI takes at most 20."""
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
