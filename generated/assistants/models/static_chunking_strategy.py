from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class StaticChunkingStrategy:
    """The caller sets the size of the chunks."""

    type: Literal["static"] = "static"
    """Says that the caller sets the size."""
    static: models.StaticChunking
    """The size and overlap of the chunks."""
    extra: Mapping[str, Any] = NO_EXTRA


class StaticChunkingStrategyDict(TypedDict):
    type: Literal["static"]
    static: models.StaticChunking | models.StaticChunkingDict
