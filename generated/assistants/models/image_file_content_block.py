from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class ImageFileContentBlock:
    """A part of a message that is an uploaded image."""

    type: Literal["image_file"] = "image_file"
    """Says that the part is an uploaded image."""
    image_file: models.ImageFile
    """The image."""
    extra: Mapping[str, Any] = NO_EXTRA


class ImageFileContentBlockDict(TypedDict):
    type: Literal["image_file"]
    image_file: models.ImageFile | models.ImageFileDict
