from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class AssistantDeleted:
    """Says that an assistant is gone."""

    id: str
    """The id that the assistant had."""
    object: Literal["assistant.deleted"] = "assistant.deleted"
    """The kind of object, always `assistant.deleted`."""
    deleted: bool
    """Whether the assistant is gone."""
    extra: Mapping[str, Any] = NO_EXTRA
