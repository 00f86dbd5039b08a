"""From JSON to the models of ``models.file_search_ranker``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.deviations import Deviations
from ..models.file_search_ranker import FileSearchRanker

_FILE_SEARCH_RANKER: Final = frozenset(("auto", "default_2024_08_21"))


def decode_file_search_ranker(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> FileSearchRanker:
    value: FileSearchRanker = raw
    if type(raw) is not str or raw not in _FILE_SEARCH_RANKER:
        found.wrong(holder, key, '"auto" or "default_2024_08_21"')
    return value
