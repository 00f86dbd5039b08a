from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class JSONSchemaFormat:
    """A JSON Schema that an answer has to match."""

    name: str
    """The name of the format."""
    description: str | Unset = UNSET
    """What the format is for; the model goes by this."""
    schema: dict[str, Any] | Unset = UNSET
    """The JSON Schema itself."""
    strict: bool | None | Unset = UNSET
    """Whether the answer has to match the schema exactly."""
    extra: Mapping[str, Any] = NO_EXTRA


class JSONSchemaFormatDict(TypedDict):
    name: str
    description: NotRequired[str]
    schema: NotRequired[Mapping[str, Any]]
    strict: NotRequired[bool | None]
