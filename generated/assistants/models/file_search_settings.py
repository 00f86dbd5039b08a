from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class FileSearchSettings:
    """Settings of file search."""

    max_num_results: int | Unset = UNSET
    """The most results to return. There may be fewer."""
    ranking_options: models.FileSearchRankingOptions | Unset = UNSET
    """How to rank the results."""
    extra: Mapping[str, Any] = NO_EXTRA


class FileSearchSettingsDict(TypedDict):
    max_num_results: NotRequired[int]
    ranking_options: NotRequired[
        models.FileSearchRankingOptions | models.FileSearchRankingOptionsDict
    ]
