from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class CreateVectorStore:
    """A vector store to be made."""

    file_ids: list[str] | Unset = UNSET
    """The ids of the files to put in the store."""
    chunking_strategy: models.ChunkingStrategy | Unset = UNSET
    """How to cut the files into chunks."""
    metadata: models.Metadata | None | Unset = UNSET
    """Your own notes to keep with the vector store."""
    extra: Mapping[str, Any] = NO_EXTRA


class CreateVectorStoreDict(TypedDict):
    file_ids: NotRequired[Sequence[str]]
    chunking_strategy: NotRequired[
        models.ChunkingStrategy | models.ChunkingStrategyDict
    ]
    metadata: NotRequired[models.MetadataInput | None]
