from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Thread:
    """A thread of messages."""

    id: str
    """The id of the thread."""
    object: Literal["thread"] = "thread"
    """The kind of object, always `thread`."""
    created_at: int
    """When the thread was made, in Unix seconds."""
    tool_resources: models.ThreadToolResources | None | Unset = UNSET
    """The files and vector stores that tools may use on the thread."""
    metadata: models.Metadata | None | Unset = UNSET
    """The notes kept with the thread."""
    extra: Mapping[str, Any] = NO_EXTRA
