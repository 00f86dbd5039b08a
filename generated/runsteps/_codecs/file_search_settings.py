"""From JSON to the models of ``models.file_search_settings``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.file_search_settings import FileSearchSettings

_FILE_SEARCH_SETTINGS_FIELDS: Final = frozenset(("max_num_results", "ranking_options"))


def decode_file_search_settings(
    raw: dict[str, Any], found: Deviations
) -> FileSearchSettings:
    model = new(FileSearchSettings)
    model.max_num_results = max_num_results = raw.get("max_num_results", UNSET)
    model.ranking_options = ranking_options = raw.get("ranking_options", UNSET)
    if max_num_results is not UNSET and type(max_num_results) is not int:
        found.wrong(raw, "max_num_results", "integer")
    if type(ranking_options) is OBJECT:
        model.ranking_options = (
            _codecs.file_search_ranking_options.decode_file_search_ranking_options(
                ranking_options, found
            )
        )
    elif ranking_options is not UNSET:
        found.wrong(raw, "ranking_options", "object")
    missing = (max_num_results is UNSET) + (ranking_options is UNSET)
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 2
        else unknown_fields(raw, _FILE_SEARCH_SETTINGS_FIELDS)
    )
    return model


def encode_file_search_settings(model: FileSearchSettings) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    if model.max_num_results is not UNSET:
        raw["max_num_results"] = model.max_num_results
    if model.ranking_options is not UNSET:
        raw["ranking_options"] = model.ranking_options
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[FileSearchSettings] = decode_file_search_settings
ENCODERS[FileSearchSettings] = encode_file_search_settings
