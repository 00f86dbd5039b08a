from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class ThreadFileSearchResources:
    """The vector stores that file search may use on a thread."""

    vector_store_ids: list[str] | Unset = UNSET
    """The ids of the vector stores."""
    extra: Mapping[str, Any] = NO_EXTRA


class ThreadFileSearchResourcesDict(TypedDict):
    vector_store_ids: NotRequired[Sequence[str]]
