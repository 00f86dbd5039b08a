"""From JSON to the models of ``models.file_search_ranking_options``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.file_search_ranking_options import FileSearchRankingOptions

_FILE_SEARCH_RANKING_OPTIONS_REQUIRED: Final = {"score_threshold": "number"}
_FILE_SEARCH_RANKING_OPTIONS_RANKER: Final = frozenset(("auto", "default_2024_08_21"))
_FILE_SEARCH_RANKING_OPTIONS_FIELDS: Final = frozenset(("ranker", "score_threshold"))


def decode_file_search_ranking_options(
    raw: dict[str, Any], found: Deviations
) -> FileSearchRankingOptions:
    model = new(FileSearchRankingOptions)
    try:
        model.score_threshold = score_threshold = raw["score_threshold"]
    except KeyError:
        return decode_file_search_ranking_options(
            found.fill(raw, _FILE_SEARCH_RANKING_OPTIONS_REQUIRED), found
        )
    model.ranker = ranker = raw.get("ranker", UNSET)
    if ranker is not UNSET and (
        type(ranker) is not str or ranker not in _FILE_SEARCH_RANKING_OPTIONS_RANKER
    ):
        found.wrong(raw, "ranker", '"auto" or "default_2024_08_21"')
    if type(score_threshold) is not float and type(score_threshold) is not int:
        found.wrong(raw, "score_threshold", "number")
    missing = ranker is UNSET
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 2
        else unknown_fields(raw, _FILE_SEARCH_RANKING_OPTIONS_FIELDS)
    )
    return model


def encode_file_search_ranking_options(
    model: FileSearchRankingOptions,
) -> dict[str, Any]:
    raw: dict[str, Any] = {"score_threshold": model.score_threshold}
    if model.ranker is not UNSET:
        raw["ranker"] = model.ranker
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[FileSearchRankingOptions] = decode_file_search_ranking_options
ENCODERS[FileSearchRankingOptions] = encode_file_search_ranking_options
