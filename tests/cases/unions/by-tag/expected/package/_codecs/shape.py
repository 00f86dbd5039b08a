"""From JSON to the models of ``models.shape``, and back."""

from __future__ import annotations

from typing import Any

from .. import _codecs
from .._runtime.codec import OBJECT, unknown
from .._runtime.deviations import Deviations
from ..models.shape import Shape


def decode_shape(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> Shape:
    if type(raw) is OBJECT:
        tag = raw.get("kind")
        if tag in ("circle", "ring"):
            return _codecs.circle.decode_circle(raw, found)
        if tag == "square":
            return _codecs.square.decode_square(raw, found)
    return unknown(
        raw, found, holder, key, 'object whose "kind" is "circle", "ring" or "square"'
    )
