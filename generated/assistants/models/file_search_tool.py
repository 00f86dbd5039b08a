from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, NotRequired, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class FileSearchTool:
    """A tool that searches files."""

    type: Literal["file_search"] = "file_search"
    """Says that the tool is file search."""
    file_search: models.FileSearchSettings | Unset = UNSET
    """Settings of the search."""
    extra: Mapping[str, Any] = NO_EXTRA


class FileSearchToolDict(TypedDict):
    type: Literal["file_search"]
    file_search: NotRequired[models.FileSearchSettings | models.FileSearchSettingsDict]
