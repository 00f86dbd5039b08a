from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class FunctionDefinition:
    """A function as the model gets to know it."""

    name: str
    """The name of the function."""
    description: str | Unset = UNSET
    """What the function does; the model goes by this when it chooses."""
    parameters: models.FunctionParameters | Unset = UNSET
    """What the function takes. It takes nothing if this is left out."""
    strict: bool | None | Unset = UNSET
    """Whether the arguments have to match `parameters` exactly."""
    extra: Mapping[str, Any] = NO_EXTRA


class FunctionDefinitionDict(TypedDict):
    name: str
    description: NotRequired[str]
    parameters: NotRequired[models.FunctionParametersInput]
    strict: NotRequired[bool | None]
