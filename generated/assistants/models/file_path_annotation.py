from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class FilePathAnnotation:
    """A place that names a file that the code interpreter made."""

    type: Literal["file_path"] = "file_path"
    """Says that the place names a file."""
    text: str
    """The words in the text to put a link in place of."""
    file_path: models.FilePath
    """The file."""
    start_index: int
    """Where the words start."""
    end_index: int
    """Where the words end."""
    extra: Mapping[str, Any] = NO_EXTRA
