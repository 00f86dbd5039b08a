from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class CodeInterpreterCode:
    """Code that was run and what came of it."""

    input: str
    """The code."""
    outputs: list[models.CodeInterpreterOutput]
    """What the code put out."""
    extra: Mapping[str, Any] = NO_EXTRA
