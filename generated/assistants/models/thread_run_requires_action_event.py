from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class ThreadRunRequiresActionEvent:
    """A run stopped to wait for tool outputs. The stream ends here; submitting the
    outputs opens the next one."""

    event: Literal["thread.run.requires_action"] = "thread.run.requires_action"
    """The name of the event."""
    data: models.Run
    """The run as it is now."""
    extra: Mapping[str, Any] = NO_EXTRA
