from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from .._later import models
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import Unknown

ResponseFormat: TypeAlias = Annotated[
    Literal["auto"]
    | models.ResponseFormatText
    | models.ResponseFormatJSONObject
    | models.ResponseFormatJSONSchema
    | Unknown,
    _Tag(
        "type",
        {
            "text": models.ResponseFormatText,
            "json_object": models.ResponseFormatJSONObject,
            "json_schema": models.ResponseFormatJSONSchema,
        },
    ),
]
"""The form of an answer, `auto` or one of three objects."""


ResponseFormatInput: TypeAlias = (
    Literal["auto"]
    | models.ResponseFormatText
    | models.ResponseFormatTextDict
    | models.ResponseFormatJSONObject
    | models.ResponseFormatJSONObjectDict
    | models.ResponseFormatJSONSchema
    | models.ResponseFormatJSONSchemaDict
    | Unknown
)
"""What may be given for ``ResponseFormat``."""
