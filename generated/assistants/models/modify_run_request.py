from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from .._later import models
from .._runtime.wire.values import CLOSED as _CLOSED, NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class ModifyRunRequest:
    """The one thing about a run that can be changed."""

    metadata: models.Metadata | None | Unset = UNSET
    """Your own notes to keep with the run. AIMLAPI insists on it."""
    extra: Annotated[Mapping[str, Any], _CLOSED] = NO_EXTRA
