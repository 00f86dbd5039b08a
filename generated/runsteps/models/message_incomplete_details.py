"""``MessageIncompleteDetails``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._runtime.deviations import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class MessageIncompleteDetails:
    """Why a message is incomplete."""

    reason: (
        Literal[
            "content_filter", "max_tokens", "run_cancelled", "run_expired", "run_failed"
        ]
        | str
    )
    """What cut the message short."""
    extra: Mapping[str, Any] = NO_EXTRA
