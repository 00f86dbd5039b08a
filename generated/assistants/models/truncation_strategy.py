from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class TruncationStrategy:
    """How to shorten a thread before a run."""

    type: models.TruncationType | str
    """The way to shorten the thread."""
    last_messages: int | None | Unset = UNSET
    """How many of the newest messages to keep, with `last_messages`."""
    extra: Mapping[str, Any] = NO_EXTRA


class TruncationStrategyDict(TypedDict):
    type: models.TruncationType
    last_messages: NotRequired[int | None]
