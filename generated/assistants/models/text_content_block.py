from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class TextContentBlock:
    """A part of a message that is text."""

    type: Literal["text"] = "text"
    """Says that the part is text."""
    text: models.Text
    """The text and its annotations."""
    extra: Mapping[str, Any] = NO_EXTRA
