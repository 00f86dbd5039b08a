from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class ThreadCodeInterpreterResources:
    """The files that the code interpreter may use on a thread."""

    file_ids: list[str] | Unset = UNSET
    """The ids of the files."""
    extra: Mapping[str, Any] = NO_EXTRA


class ThreadCodeInterpreterResourcesDict(TypedDict):
    file_ids: NotRequired[Sequence[str]]
