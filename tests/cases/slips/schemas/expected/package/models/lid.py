from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class Lid:
    """The schema ``Lid``."""

    kind: Literal["lid"] = "lid"
    extra: Mapping[str, Any] = NO_EXTRA
