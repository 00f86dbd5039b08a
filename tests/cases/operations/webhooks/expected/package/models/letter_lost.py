from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class LetterLost:
    """The schema ``LetterLost``."""

    type: Literal["letter.lost", "letter.gone"] | str
    letter: str
    extra: Mapping[str, Any] = NO_EXTRA
