from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class FileSearchToolCallDelta:
    """What is new in a call of file search."""

    index: int
    """The place of the call in the step."""
    id: str | Unset = UNSET
    """The id of the call."""
    type: Literal["file_search"] = "file_search"
    """Says that file search is called."""
    file_search: dict[str, Any]
    """An object whose fields are not described; empty as a rule."""
    extra: Mapping[str, Any] = NO_EXTRA
