from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class CodeInterpreterToolCall:
    """A call of the code interpreter."""

    id: str
    """The id of the call."""
    type: Literal["code_interpreter"] = "code_interpreter"
    """Says that the code interpreter was called."""
    code_interpreter: models.CodeInterpreterCode
    """The code and what came of it."""
    extra: Mapping[str, Any] = NO_EXTRA
