from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class CodeInterpreterCodeDelta:
    """The code to add and what is new in the outputs."""

    input: str | Unset = UNSET
    """The code to add at the end."""
    outputs: list[models.CodeInterpreterOutputDelta] | Unset = UNSET
    """The outputs that have grown."""
    extra: Mapping[str, Any] = NO_EXTRA
