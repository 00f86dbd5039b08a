from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class CodeInterpreterOutputLogsDelta:
    """What is new in text that code puts out."""

    index: int
    """The place of the output in the call."""
    type: Literal["logs"] = "logs"
    """Says that the output is text."""
    logs: str | Unset = UNSET
    """The text to add at the end."""
    extra: Mapping[str, Any] = NO_EXTRA
