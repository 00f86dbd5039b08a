from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class CodeInterpreterToolCallDelta:
    """What is new in a call of the code interpreter."""

    index: int
    """The place of the call in the step."""
    id: str | Unset = UNSET
    """The id of the call."""
    type: Literal["code_interpreter"] = "code_interpreter"
    """Says that the code interpreter is called."""
    code_interpreter: models.CodeInterpreterCodeDelta | Unset = UNSET
    """The code and what comes of it."""
    extra: Mapping[str, Any] = NO_EXTRA
