from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class TextDelta:
    """The text to add."""

    value: str | Unset = UNSET
    """The words to add at the end."""
    annotations: list[models.AnnotationDelta] | Unset = UNSET
    """What is new in the annotations."""
    extra: Mapping[str, Any] = NO_EXTRA
