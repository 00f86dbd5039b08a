from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class FileSearchRankingOptions:
    """How file search ranks what it finds."""

    ranker: models.FileSearchRanker | str | Unset = UNSET
    """The ranker to use; the vendor chooses if this is left out."""
    score_threshold: float
    """The lowest score that a result may have."""
    extra: Mapping[str, Any] = NO_EXTRA


class FileSearchRankingOptionsDict(TypedDict):
    ranker: NotRequired[models.FileSearchRanker]
    score_threshold: float
