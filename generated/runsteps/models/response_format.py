"""``ResponseFormat``."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .. import models
from .._runtime.codec import Unknown

ResponseFormat: TypeAlias = (
    Literal["auto"]
    | models.ResponseFormatText
    | models.ResponseFormatJSONObject
    | models.ResponseFormatJSONSchema
    | Unknown
)
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
