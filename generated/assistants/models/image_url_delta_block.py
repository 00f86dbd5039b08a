from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class ImageURLDeltaBlock:
    """What is new in an image on the web."""

    index: int
    """The place of the part in the message."""
    type: Literal["image_url"] = "image_url"
    """Says that the part is an image on the web."""
    image_url: models.ImageURLDelta | Unset = UNSET
    """The image."""
    extra: Mapping[str, Any] = NO_EXTRA
