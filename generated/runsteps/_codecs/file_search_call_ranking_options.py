"""From JSON to the models of ``models.file_search_call_ranking_options``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.file_search_call_ranking_options import FileSearchCallRankingOptions

_FILE_SEARCH_CALL_RANKING_OPTIONS_REQUIRED: Final = {
    "ranker": "string",
    "score_threshold": "number",
}
_FILE_SEARCH_CALL_RANKING_OPTIONS_FIELDS: Final = frozenset(
    ("ranker", "score_threshold")
)


def decode_file_search_call_ranking_options(
    raw: dict[str, Any], found: Deviations
) -> FileSearchCallRankingOptions:
    model = new(FileSearchCallRankingOptions)
    try:
        model.ranker = ranker = raw["ranker"]
        model.score_threshold = score_threshold = raw["score_threshold"]
    except KeyError:
        return decode_file_search_call_ranking_options(
            found.fill(raw, _FILE_SEARCH_CALL_RANKING_OPTIONS_REQUIRED), found
        )
    if type(ranker) is not str:
        found.wrong(raw, "ranker", "string")
    if type(score_threshold) is not float and type(score_threshold) is not int:
        found.wrong(raw, "score_threshold", "number")
    model.extra = (
        NO_EXTRA
        if len(raw) == 2
        else unknown_fields(raw, _FILE_SEARCH_CALL_RANKING_OPTIONS_FIELDS)
    )
    return model


def encode_file_search_call_ranking_options(
    model: FileSearchCallRankingOptions,
) -> dict[str, Any]:
    raw: dict[str, Any] = {
        "ranker": model.ranker,
        "score_threshold": model.score_threshold,
    }
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[FileSearchCallRankingOptions] = decode_file_search_call_ranking_options
ENCODERS[FileSearchCallRankingOptions] = encode_file_search_call_ranking_options
