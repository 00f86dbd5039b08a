from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypedDict

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class Filter:
    """The schema ``Filter``."""

    kind: Literal["apple", "pear"] | str
    extra: Mapping[str, Any] = NO_EXTRA


class FilterDict(TypedDict):
    kind: Literal["apple", "pear"]
