from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypedDict

from .._runtime.wire.values import NO_EXTRA


@dataclass(kw_only=True, slots=True)
class StaticChunking:
    """The size and overlap of chunks."""

    max_chunk_size_tokens: int
    """The most tokens in a chunk, from 100 to 4096 at OpenAI."""
    chunk_overlap_tokens: int
    """How many tokens two neighbouring chunks share, at most half of the size."""
    extra: Mapping[str, Any] = NO_EXTRA


class StaticChunkingDict(TypedDict):
    max_chunk_size_tokens: int
    chunk_overlap_tokens: int
