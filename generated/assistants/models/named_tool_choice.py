from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class NamedToolChoice:
    """The tool that the model has to call."""

    type: models.ToolType | str
    """The kind of the tool."""
    function: models.ToolChoiceFunction | Unset = UNSET
    """The function to call, if the tool is one."""
    extra: Mapping[str, Any] = NO_EXTRA


class NamedToolChoiceDict(TypedDict):
    type: models.ToolType
    function: NotRequired[models.ToolChoiceFunction | models.ToolChoiceFunctionDict]
