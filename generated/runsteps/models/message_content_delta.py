from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import Unknown

MessageContentDelta: TypeAlias = Annotated[
    models.ImageFileDeltaBlock
    | models.TextDeltaBlock
    | models.RefusalDeltaBlock
    | models.ImageURLDeltaBlock
    | Unknown,
    _Tag(
        "type",
        {
            "image_file": models.ImageFileDeltaBlock,
            "text": models.TextDeltaBlock,
            "refusal": models.RefusalDeltaBlock,
            "image_url": models.ImageURLDeltaBlock,
        },
    ),
]
"""What is new in one part of a message."""
