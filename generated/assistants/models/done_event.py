from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class DoneEvent:
    """The stream is over. Nothing comes after it, and its data is not JSON."""

    event: Literal["done"] = "done"
    """The name of the event."""
    data: Literal["[DONE]"] = "[DONE]"
    """The mark of the end."""
    extra: Mapping[str, Any] = NO_EXTRA
