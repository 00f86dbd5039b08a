from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypedDict

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class ResponseFormatJSONObject:
    """An answer that is some JSON object. The instructions have to ask for JSON as
    well."""

    type: Literal["json_object"] = "json_object"
    """Says that the answer is a JSON object."""
    extra: Mapping[str, Any] = NO_EXTRA


class ResponseFormatJSONObjectDict(TypedDict):
    type: Literal["json_object"]
