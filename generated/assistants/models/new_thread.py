from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class NewThread:
    """A thread to be made by itself."""

    messages: list[models.CreateMessageRequest] | Unset = UNSET
    """The messages the thread starts with."""
    tool_resources: models.CreateThreadToolResources | None | Unset = UNSET
    """The files and vector stores that tools may use on this thread."""
    metadata: models.Metadata | None | Unset = UNSET
    """Your own notes to keep with the thread."""
    extra: Mapping[str, Any] = NO_EXTRA
