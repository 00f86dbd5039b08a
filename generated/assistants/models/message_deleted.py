from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class MessageDeleted:
    """Says that a message is gone."""

    id: str
    """The id that the message had."""
    object: Literal["thread.message.deleted"] = "thread.message.deleted"
    """The kind of object, always `thread.message.deleted`."""
    deleted: bool
    """Whether the message is gone."""
    extra: Mapping[str, Any] = NO_EXTRA
