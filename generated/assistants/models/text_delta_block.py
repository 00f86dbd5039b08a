from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class TextDeltaBlock:
    """What is new in a text."""

    index: int
    """The place of the part in the message."""
    type: Literal["text"] = "text"
    """Says that the part is text."""
    text: models.TextDelta | Unset = UNSET
    """The text."""
    extra: Mapping[str, Any] = NO_EXTRA
