from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypedDict

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class FileSearchToolTypeOnly:
    """The file search tool, without settings."""

    type: Literal["file_search"] = "file_search"
    """Says that the tool is file search."""
    extra: Mapping[str, Any] = NO_EXTRA


class FileSearchToolTypeOnlyDict(TypedDict):
    type: Literal["file_search"]
