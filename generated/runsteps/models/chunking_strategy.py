from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import Unknown

ChunkingStrategy: TypeAlias = Annotated[
    models.AutoChunkingStrategy | models.StaticChunkingStrategy | Unknown,
    _Tag(
        "type",
        {"auto": models.AutoChunkingStrategy, "static": models.StaticChunkingStrategy},
    ),
]
"""How files are cut into chunks."""


ChunkingStrategyDict: TypeAlias = (
    models.AutoChunkingStrategyDict | models.StaticChunkingStrategyDict
)
"""What may be given for ``ChunkingStrategy``."""
