from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class ImageFile:
    """An uploaded image."""

    file_id: str
    """The id of the image file."""
    detail: models.ImageDetail | str | Unset = UNSET
    """How closely the model looks at the image."""
    extra: Mapping[str, Any] = NO_EXTRA


class ImageFileDict(TypedDict):
    file_id: str
    detail: NotRequired[models.ImageDetail]
