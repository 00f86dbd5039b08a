from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from .._runtime.wire.values import NO_EXTRA, Open as _Open


@dataclass(kw_only=True, slots=True)
class FileSearchCallRankingOptions:
    """How the results of a search were ranked."""

    ranker: Annotated[Literal["auto", "default_2024_08_21"] | str, _Open(str)]
    """The ranker that was used."""
    score_threshold: float
    """The lowest score that a result had to have."""
    extra: Mapping[str, Any] = NO_EXTRA
