from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class LetterDelivered:
    """The schema ``LetterDelivered``."""

    type: Literal["letter.delivered"] = "letter.delivered"
    letter: str
    at: int | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
