from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class CreateRunFileSearchResources:
    """The vector stores that file search may use in a run."""

    vector_store_ids: list[str] | Unset = UNSET
    """The ids of vector stores. OpenAI takes at most one."""
    vector_stores: list[models.CreateVectorStore] | Unset = UNSET
    """Vector stores to be made for the run. Only AIMLAPI takes them here."""
    extra: Mapping[str, Any] = NO_EXTRA


class CreateRunFileSearchResourcesDict(TypedDict):
    vector_store_ids: NotRequired[Sequence[str]]
    vector_stores: NotRequired[
        Sequence[models.CreateVectorStore | models.CreateVectorStoreDict]
    ]
