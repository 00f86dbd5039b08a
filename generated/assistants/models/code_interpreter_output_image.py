from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class CodeInterpreterOutputImage:
    """An image that code made."""

    type: Literal["image"] = "image"
    """Says that the output is an image."""
    image: models.CodeInterpreterImage
    """The image."""
    extra: Mapping[str, Any] = NO_EXTRA
