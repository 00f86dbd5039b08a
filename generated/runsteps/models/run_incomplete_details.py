"""``RunIncompleteDetails``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._runtime.deviations import NO_EXTRA
from .._runtime.unset import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class RunIncompleteDetails:
    """Why a run is incomplete."""

    reason: Literal["max_completion_tokens", "max_prompt_tokens"] | str | Unset = UNSET
    """The limit that the run has passed."""
    extra: Mapping[str, Any] = NO_EXTRA
