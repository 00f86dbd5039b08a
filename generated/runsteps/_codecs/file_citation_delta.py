"""From JSON to the models of ``models.file_citation_delta``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.file_citation_delta import FileCitationDelta

_FILE_CITATION_DELTA_FIELDS: Final = frozenset(("file_id", "quote"))


def decode_file_citation_delta(
    raw: dict[str, Any], found: Deviations
) -> FileCitationDelta:
    model = new(FileCitationDelta)
    model.file_id = file_id = raw.get("file_id", UNSET)
    model.quote = quote = raw.get("quote", UNSET)
    if file_id is not UNSET and type(file_id) is not str:
        found.wrong(raw, "file_id", "string")
    if quote is not UNSET and type(quote) is not str:
        found.wrong(raw, "quote", "string")
    missing = (file_id is UNSET) + (quote is UNSET)
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 2
        else unknown_fields(raw, _FILE_CITATION_DELTA_FIELDS)
    )
    return model


def encode_file_citation_delta(model: FileCitationDelta) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    if model.file_id is not UNSET:
        raw["file_id"] = model.file_id
    if model.quote is not UNSET:
        raw["quote"] = model.quote
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[FileCitationDelta] = decode_file_citation_delta
ENCODERS[FileCitationDelta] = encode_file_citation_delta
