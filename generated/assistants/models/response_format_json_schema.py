from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class ResponseFormatJSONSchema:
    """An answer that is JSON and matches a schema."""

    type: Literal["json_schema"] = "json_schema"
    """Says that the answer matches a schema."""
    json_schema: models.JSONSchemaFormat
    """The schema and its name."""
    extra: Mapping[str, Any] = NO_EXTRA


class ResponseFormatJSONSchemaDict(TypedDict):
    type: Literal["json_schema"]
    json_schema: models.JSONSchemaFormat | models.JSONSchemaFormatDict
