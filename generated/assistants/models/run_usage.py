from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class RunUsage:
    """The tokens that a run used."""

    prompt_tokens: int
    """The tokens that were read."""
    completion_tokens: int
    """The tokens that were written."""
    total_tokens: int
    """The sum of both."""
    extra: Mapping[str, Any] = NO_EXTRA
