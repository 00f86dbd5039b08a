from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class Branch:
    """The schema ``branch``."""

    up: models.Tree | Unset = UNSET
    twig: models.Twig | Unset = UNSET
    extra: Mapping[str, Any] = NO_EXTRA
