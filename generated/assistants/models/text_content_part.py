from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypedDict

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class TextContentPart:
    """A part of a message that is text."""

    type: Literal["text"] = "text"
    """Says that the part is text."""
    text: str
    """The text."""
    extra: Mapping[str, Any] = NO_EXTRA


class TextContentPartDict(TypedDict):
    type: Literal["text"]
    text: str
