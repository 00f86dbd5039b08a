from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class RefusalContentBlock:
    """A part of a message in which the model refuses."""

    type: Literal["refusal"] = "refusal"
    """Says that the part is a refusal."""
    refusal: str
    """The words of the refusal."""
    extra: Mapping[str, Any] = NO_EXTRA
