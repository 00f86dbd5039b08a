"""``RunNamedToolChoice``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .. import models
from .._runtime.deviations import NO_EXTRA
from .._runtime.unset import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class RunNamedToolChoice:
    """The tool that a run has to call."""

    type: Literal["function", "code_interpreter", "file_search"] | str
    """The kind of the tool."""
    function: models.ToolChoiceFunction | None | Unset = UNSET
    """The function to call, if the tool is one."""
    extra: Mapping[str, Any] = NO_EXTRA
