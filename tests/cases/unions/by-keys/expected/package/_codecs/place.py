"""From JSON to the models of ``models.place``, and back."""

from __future__ import annotations

from typing import Any

from .. import _codecs
from .._runtime.codec import OBJECT, unknown
from .._runtime.deviations import Deviations
from ..models.place import Place


def decode_place(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> Place:
    if type(raw) is OBJECT:
        if "street" in raw and "town" in raw:
            return _codecs.address.decode_address(raw, found)
        if "lat" in raw and "lon" in raw:
            return _codecs.point.decode_point(raw, found)
    return unknown(raw, found, holder, key, "object with the keys of a member")
