from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class Text:
    """Text with annotations."""

    value: str
    """The text."""
    annotations: list[models.Annotation]
    """The places in the text that point at files."""
    extra: Mapping[str, Any] = NO_EXTRA
