from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class FilePathDeltaAnnotation:
    """What is new in the mention of a file that was made."""

    index: int
    """The place of the annotation in the text."""
    type: Literal["file_path"] = "file_path"
    """Says that the annotation names a file."""
    text: str | Unset = UNSET
    """The words in the text to put a link in place of."""
    file_path: models.FilePathDelta | Unset = UNSET
    """The file."""
    start_index: int | Unset = UNSET
    """Where the words start."""
    end_index: int | Unset = UNSET
    """Where the words end."""
    extra: Mapping[str, Any] = NO_EXTRA
