from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from .._later import models
from .._runtime.wire.values import CLOSED as _CLOSED, NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class ModifyThreadRequest:
    """What is to change about a thread. Whatever is left out stays as it is."""

    tool_resources: models.ThreadToolResources | None | Unset = UNSET
    """The files and vector stores that tools may use on the thread, in place of those
    that they have."""
    metadata: models.Metadata | None | Unset = UNSET
    """Your own notes to keep with the thread, in place of those that are there."""
    extra: Annotated[Mapping[str, Any], _CLOSED] = NO_EXTRA
