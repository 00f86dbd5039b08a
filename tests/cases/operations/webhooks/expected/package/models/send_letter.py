from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class SendLetterBody:
    """The inline schema ``body``."""

    text: str | Unset = UNSET
    tell: str | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
