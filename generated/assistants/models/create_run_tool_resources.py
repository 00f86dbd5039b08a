from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class CreateRunToolResources:
    """The files and vector stores that the tools of a run may use."""

    code_interpreter: models.CreateCodeInterpreterResources | Unset = UNSET
    """What the code interpreter may use."""
    file_search: models.CreateRunFileSearchResources | Unset = UNSET
    """What file search may use."""
    extra: Mapping[str, Any] = NO_EXTRA


class CreateRunToolResourcesDict(TypedDict):
    code_interpreter: NotRequired[
        models.CreateCodeInterpreterResources
        | models.CreateCodeInterpreterResourcesDict
    ]
    file_search: NotRequired[
        models.CreateRunFileSearchResources | models.CreateRunFileSearchResourcesDict
    ]
