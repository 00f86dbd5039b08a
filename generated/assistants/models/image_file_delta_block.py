from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class ImageFileDeltaBlock:
    """What is new in an uploaded image."""

    index: int
    """The place of the part in the message."""
    type: Literal["image_file"] = "image_file"
    """Says that the part is an uploaded image."""
    image_file: models.ImageFileDelta | Unset = UNSET
    """The image."""
    extra: Mapping[str, Any] = NO_EXTRA
