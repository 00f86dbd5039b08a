from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class FileSearchResult:
    """One file that a search found."""

    file_id: str
    """The id of the file."""
    file_name: str
    """The name of the file."""
    score: float
    """How well the file fits, from 0 to 1."""
    content: list[models.FileSearchResultContent] | None | Unset = UNSET
    """What was found in the file; left out unless `include[]` asks for it."""
    extra: Mapping[str, Any] = NO_EXTRA
