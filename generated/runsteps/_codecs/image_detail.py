"""From JSON to the models of ``models.image_detail``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.deviations import Deviations
from ..models.image_detail import ImageDetail

_IMAGE_DETAIL: Final = frozenset(("auto", "low", "high"))


def decode_image_detail(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> ImageDetail:
    value: ImageDetail = raw
    if type(raw) is not str or raw not in _IMAGE_DETAIL:
        found.wrong(holder, key, '"auto", "low" or "high"')
    return value
