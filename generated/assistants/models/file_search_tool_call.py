from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class FileSearchToolCall:
    """A call of file search."""

    id: str
    """The id of the call."""
    type: Literal["file_search"] = "file_search"
    """Says that file search was called."""
    file_search: models.FileSearchCall | Unset = UNSET
    """How the search ranked and what it found."""
    extra: Mapping[str, Any] = NO_EXTRA
