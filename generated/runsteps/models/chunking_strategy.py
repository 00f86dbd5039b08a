"""``ChunkingStrategy``."""

from __future__ import annotations

from typing import TypeAlias

from .. import models
from .._runtime.codec import Unknown

ChunkingStrategy: TypeAlias = (
    models.AutoChunkingStrategy | models.StaticChunkingStrategy | Unknown
)
"""How files are cut into chunks."""


ChunkingStrategyDict: TypeAlias = (
    models.AutoChunkingStrategyDict | models.StaticChunkingStrategyDict
)
"""What may be given for ``ChunkingStrategy``."""
