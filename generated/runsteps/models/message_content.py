from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import Unknown

MessageContent: TypeAlias = Annotated[
    models.ImageFileContentBlock
    | models.ImageURLContentBlock
    | models.TextContentBlock
    | models.RefusalContentBlock
    | Unknown,
    _Tag(
        "type",
        {
            "image_file": models.ImageFileContentBlock,
            "image_url": models.ImageURLContentBlock,
            "text": models.TextContentBlock,
            "refusal": models.RefusalContentBlock,
        },
    ),
]
"""One part of a message."""
