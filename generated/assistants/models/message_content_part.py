from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import Unknown

MessageContentPart: TypeAlias = Annotated[
    models.ImageFileContentBlock
    | models.ImageURLContentBlock
    | models.TextContentPart
    | Unknown,
    _Tag(
        "type",
        {
            "image_file": models.ImageFileContentBlock,
            "image_url": models.ImageURLContentBlock,
            "text": models.TextContentPart,
        },
    ),
]
"""One part of a message that is sent."""


MessageContentPartDict: TypeAlias = (
    models.ImageFileContentBlockDict
    | models.ImageURLContentBlockDict
    | models.TextContentPartDict
)
"""What may be given for ``MessageContentPart``."""
