from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import Unknown

AttachmentTool: TypeAlias = Annotated[
    models.CodeInterpreterTool | models.FileSearchToolTypeOnly | Unknown,
    _Tag(
        "type",
        {
            "code_interpreter": models.CodeInterpreterTool,
            "file_search": models.FileSearchToolTypeOnly,
        },
    ),
]
"""A tool that may read an attached file."""


AttachmentToolDict: TypeAlias = (
    models.CodeInterpreterToolDict | models.FileSearchToolTypeOnlyDict
)
"""What may be given for ``AttachmentTool``."""
