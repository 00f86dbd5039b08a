from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class MessageList:
    """One page of messages."""

    object: str
    """The kind of object, `list`."""
    data: list[models.Message]
    """The messages of the page."""
    first_id: str | None
    """The id of the first message of the page; null if the page is empty."""
    last_id: str | None
    """The id of the last message of the page; null if the page is empty. It is the
    `after` of the next page."""
    has_more: bool
    """Whether there is a page after this one."""
    extra: Mapping[str, Any] = NO_EXTRA
