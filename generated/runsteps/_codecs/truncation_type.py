"""From JSON to the models of ``models.truncation_type``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.deviations import Deviations
from ..models.truncation_type import TruncationType

_TRUNCATION_TYPE: Final = frozenset(("auto", "last_messages"))


def decode_truncation_type(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> TruncationType:
    value: TruncationType = raw
    if type(raw) is not str or raw not in _TRUNCATION_TYPE:
        found.wrong(holder, key, '"auto" or "last_messages"')
    return value
