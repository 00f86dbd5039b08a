from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Assistant:
    """A model with instructions and tools."""

    id: str
    """The id of the assistant."""
    object: Literal["assistant"] = "assistant"
    """The kind of object, always `assistant`."""
    created_at: int
    """When the assistant was made, in Unix seconds."""
    name: str | None
    """The name of the assistant."""
    description: str | None
    """What the assistant is for."""
    model: str
    """The model that the assistant uses."""
    instructions: str | None
    """What the assistant is told before each conversation."""
    tools: list[models.AssistantTool]
    """The tools that the assistant may call."""
    tool_resources: models.ThreadToolResources | None | Unset = UNSET
    """The files and vector stores that the tools may use."""
    metadata: models.Metadata | None
    """The notes kept with the assistant."""
    temperature: float | None | Unset = UNSET
    """The part that chance plays in answers."""
    top_p: float | None | Unset = UNSET
    """The share of probability that is considered."""
    response_format: models.ResponseFormat | None | Unset = UNSET
    """The form that the answers have to take."""
    reasoning_effort: models.ReasoningEffort | str | None | Unset = UNSET
    """How much a reasoning model thinks before it answers. OpenAI does not describe
    it."""
    extra: Mapping[str, Any] = NO_EXTRA
