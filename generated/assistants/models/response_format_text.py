from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypedDict

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class ResponseFormatText:
    """An answer in plain text."""

    type: Literal["text"] = "text"
    """Says that the answer is text."""
    extra: Mapping[str, Any] = NO_EXTRA


class ResponseFormatTextDict(TypedDict):
    type: Literal["text"]
