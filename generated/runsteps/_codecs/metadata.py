"""From JSON to the models of ``models.metadata``, and back."""

from __future__ import annotations

from typing import Any

from .._runtime.codec import OBJECT
from .._runtime.deviations import Deviations
from ..models.metadata import Metadata


def decode_metadata(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> Metadata:
    value: Metadata = raw
    if type(raw) is OBJECT:
        for name, item in raw.items():
            if type(item) is not str:
                found.wrong(raw, name, "string")
    else:
        found.wrong(holder, key, "object")
    return value
