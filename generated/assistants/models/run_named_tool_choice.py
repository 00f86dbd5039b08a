from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Open as _Open, Unset


@dataclass(kw_only=True, slots=True)
class RunNamedToolChoice:
    """The tool that a run has to call."""

    type: Annotated[
        Literal["function", "code_interpreter", "file_search"] | str, _Open(str)
    ]
    """The kind of the tool."""
    function: models.ToolChoiceFunction | None | Unset = UNSET
    """The function to call, if the tool is one."""
    extra: Mapping[str, Any] = NO_EXTRA
