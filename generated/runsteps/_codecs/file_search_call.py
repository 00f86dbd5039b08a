"""From JSON to the models of ``models.file_search_call``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import ARRAY, DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.file_search_call import FileSearchCall

_FILE_SEARCH_CALL_FIELDS: Final = frozenset(("ranking_options", "results"))


def decode_file_search_call(raw: dict[str, Any], found: Deviations) -> FileSearchCall:
    model = new(FileSearchCall)
    model.ranking_options = ranking_options = raw.get("ranking_options", UNSET)
    model.results = results = raw.get("results", UNSET)
    if type(ranking_options) is OBJECT:
        model.ranking_options = _codecs.file_search_call_ranking_options.decode_file_search_call_ranking_options(
            ranking_options, found
        )
    elif ranking_options is not UNSET:
        found.wrong(raw, "ranking_options", "object")
    if type(results) is ARRAY:
        model.results = [
            (
                _codecs.file_search_result.decode_file_search_result(item, found)
                if type(item) is OBJECT
                else found.wrong(results, index, "object")
            )
            for index, item in enumerate(results)
        ]
    elif results is not None and results is not UNSET:
        found.wrong(raw, "results", "array or null")
    missing = (ranking_options is UNSET) + (results is UNSET)
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 2
        else unknown_fields(raw, _FILE_SEARCH_CALL_FIELDS)
    )
    return model


def encode_file_search_call(model: FileSearchCall) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    if model.ranking_options is not UNSET:
        raw["ranking_options"] = model.ranking_options
    if model.results is not UNSET:
        raw["results"] = model.results
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[FileSearchCall] = decode_file_search_call
ENCODERS[FileSearchCall] = encode_file_search_call
