from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class FileCitationDeltaAnnotation:
    """What is new in the citation of a file."""

    index: int
    """The place of the annotation in the text."""
    type: Literal["file_citation"] = "file_citation"
    """Says that the annotation cites a file."""
    text: str | Unset = UNSET
    """The words in the text to put a reference in place of."""
    file_citation: models.FileCitationDelta | Unset = UNSET
    """The file."""
    start_index: int | Unset = UNSET
    """Where the words start."""
    end_index: int | Unset = UNSET
    """Where the words end."""
    extra: Mapping[str, Any] = NO_EXTRA
