from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class FileSearchCall:
    """How a search ranked and what it found."""

    ranking_options: models.FileSearchCallRankingOptions | Unset = UNSET
    """How the results were ranked."""
    results: list[models.FileSearchResult] | None | Unset = UNSET
    """What was found."""
    extra: Mapping[str, Any] = NO_EXTRA
