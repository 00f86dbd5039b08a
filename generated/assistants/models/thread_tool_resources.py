from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class ThreadToolResources:
    """The files and vector stores that tools may use on a thread."""

    code_interpreter: models.ThreadCodeInterpreterResources | Unset = UNSET
    """What the code interpreter may use."""
    file_search: models.ThreadFileSearchResources | Unset = UNSET
    """What file search may use."""
    extra: Mapping[str, Any] = NO_EXTRA


class ThreadToolResourcesDict(TypedDict):
    code_interpreter: NotRequired[
        models.ThreadCodeInterpreterResources
        | models.ThreadCodeInterpreterResourcesDict
    ]
    file_search: NotRequired[
        models.ThreadFileSearchResources | models.ThreadFileSearchResourcesDict
    ]
