from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class ModifyAssistantRequest:
    """What is to change about an assistant. Whatever is left out stays as it is."""

    model: models.AssistantModel | str | Unset = UNSET
    """The model that the assistant uses."""
    name: str | None | Unset = UNSET
    """The name of the assistant, of at most 256 characters."""
    description: str | None | Unset = UNSET
    """What the assistant is for, in at most 512 characters."""
    instructions: str | None | Unset = UNSET
    """What the assistant is told before each conversation, in at most 256,000
    characters."""
    reasoning_effort: models.ReasoningEffort | str | None | Unset = UNSET
    """How much a reasoning model thinks before it answers."""
    tools: list[models.AssistantTool] | Unset = UNSET
    """The tools that the assistant may call, in place of those that it has. OpenAI
    takes at most 128."""
    tool_resources: models.ThreadToolResources | None | Unset = UNSET
    """The files and vector stores that the tools may use, in place of those that they
    have."""
    metadata: models.Metadata | None | Unset = UNSET
    """Your own notes to keep with the assistant, in place of those that are there."""
    temperature: float | None | Unset = UNSET
    """How much chance plays a part in answers, from 0 (none) to 2."""
    top_p: float | None | Unset = UNSET
    """The share of probability that is considered. Change this or `temperature`, not
    both."""
    response_format: models.ResponseFormat | None | Unset = UNSET
    """The form that the answers of the model have to take."""
    extra: Mapping[str, Any] = NO_EXTRA
