from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class ThreadRunIncompleteEvent:
    """A run ended before it was done, because it passed a limit."""

    event: Literal["thread.run.incomplete"] = "thread.run.incomplete"
    """The name of the event."""
    data: models.Run
    """The run as it is now."""
    extra: Mapping[str, Any] = NO_EXTRA
