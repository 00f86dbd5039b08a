from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class FunctionTool:
    """A function of yours that the model may ask to be called."""

    type: Literal["function"] = "function"
    """Says that the tool is a function."""
    function: models.FunctionDefinition
    """The function."""
    extra: Mapping[str, Any] = NO_EXTRA


class FunctionToolDict(TypedDict):
    type: Literal["function"]
    function: models.FunctionDefinition | models.FunctionDefinitionDict
