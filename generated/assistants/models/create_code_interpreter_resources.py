from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class CreateCodeInterpreterResources:
    """The files that the code interpreter may use."""

    file_ids: list[Any] | Unset = UNSET
    """The ids of the files. OpenAI takes at most 20."""
    extra: Mapping[str, Any] = NO_EXTRA


class CreateCodeInterpreterResourcesDict(TypedDict):
    file_ids: NotRequired[Sequence[Any]]
