from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class CreateThreadToolResources:
    """The files and vector stores that tools may use on a thread."""

    code_interpreter: models.CreateCodeInterpreterResources | Unset = UNSET
    """What the code interpreter may use."""
    file_search: models.CreateThreadFileSearchResources | Unset = UNSET
    """What file search may use."""
    extra: Mapping[str, Any] = NO_EXTRA


class CreateThreadToolResourcesDict(TypedDict):
    code_interpreter: NotRequired[
        models.CreateCodeInterpreterResources
        | models.CreateCodeInterpreterResourcesDict
    ]
    file_search: NotRequired[
        models.CreateThreadFileSearchResources
        | models.CreateThreadFileSearchResourcesDict
    ]
