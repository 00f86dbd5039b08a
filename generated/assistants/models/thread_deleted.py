from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class ThreadDeleted:
    """Says that a thread is gone."""

    id: str
    """The id that the thread had."""
    object: Literal["thread.deleted"] = "thread.deleted"
    """The kind of object, always `thread.deleted`."""
    deleted: bool
    """Whether the thread is gone."""
    extra: Mapping[str, Any] = NO_EXTRA
