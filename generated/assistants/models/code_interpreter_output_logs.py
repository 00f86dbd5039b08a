from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class CodeInterpreterOutputLogs:
    """Text that code put out."""

    type: Literal["logs"] = "logs"
    """Says that the output is text."""
    logs: str
    """The text."""
    extra: Mapping[str, Any] = NO_EXTRA
