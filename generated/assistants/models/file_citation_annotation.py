from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class FileCitationAnnotation:
    """A place that cites a file that file search found."""

    type: Literal["file_citation"] = "file_citation"
    """Says that the place cites a file."""
    text: str
    """The words in the text to put a reference in place of."""
    file_citation: models.FileCitation
    """The file."""
    start_index: int
    """Where the words start."""
    end_index: int
    """Where the words end."""
    extra: Mapping[str, Any] = NO_EXTRA
