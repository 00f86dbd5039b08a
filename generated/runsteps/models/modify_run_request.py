"""``ModifyRunRequest``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .. import models
from .._runtime.deviations import NO_EXTRA
from .._runtime.unset import UNSET, Unset


@dataclass(kw_only=True, slots=True)
class ModifyRunRequest:
    """The one thing about a run that can be changed."""

    metadata: models.Metadata | None | Unset = UNSET
    """Your own notes to keep with the run. AIMLAPI insists on it."""
    extra: Mapping[str, Any] = NO_EXTRA
