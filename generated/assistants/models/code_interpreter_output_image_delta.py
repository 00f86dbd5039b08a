from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class CodeInterpreterOutputImageDelta:
    """What is new in an image that code makes."""

    index: int
    """The place of the output in the call."""
    type: Literal["image"] = "image"
    """Says that the output is an image."""
    image: models.CodeInterpreterImageDelta | Unset = UNSET
    """The image."""
    extra: Mapping[str, Any] = NO_EXTRA
