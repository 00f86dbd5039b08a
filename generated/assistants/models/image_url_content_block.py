from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class ImageURLContentBlock:
    """A part of a message that is an image on the web."""

    type: Literal["image_url"] = "image_url"
    """Says that the part is an image on the web."""
    image_url: models.ImageURL
    """The image."""
    extra: Mapping[str, Any] = NO_EXTRA


class ImageURLContentBlockDict(TypedDict):
    type: Literal["image_url"]
    image_url: models.ImageURL | models.ImageURLDict
