from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class RefusalDeltaBlock:
    """What is new in a refusal."""

    index: int
    """The place of the part in the message."""
    type: Literal["refusal"] = "refusal"
    """Says that the part is a refusal."""
    refusal: str | Unset = UNSET
    """The words to add at the end."""
    extra: Mapping[str, Any] = NO_EXTRA
