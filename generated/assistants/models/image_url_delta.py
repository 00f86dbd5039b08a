from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class ImageURLDelta:
    """The fields of an image on the web that are new."""

    url: str | Unset = UNSET
    """The address of the image."""
    detail: models.ImageDetail | str | Unset = UNSET
    """How closely the model looks at the image."""
    extra: Mapping[str, Any] = NO_EXTRA
