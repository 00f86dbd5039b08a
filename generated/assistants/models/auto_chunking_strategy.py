from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypedDict

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class AutoChunkingStrategy:
    """The vendor chooses the size of the chunks."""

    type: Literal["auto"] = "auto"
    """Says that the vendor chooses."""
    extra: Mapping[str, Any] = NO_EXTRA


class AutoChunkingStrategyDict(TypedDict):
    type: Literal["auto"]
