"""From JSON to the models of ``models.static_chunking``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.static_chunking import StaticChunking

_STATIC_CHUNKING_REQUIRED: Final = {
    "max_chunk_size_tokens": "integer",
    "chunk_overlap_tokens": "integer",
}
_STATIC_CHUNKING_FIELDS: Final = frozenset(
    ("max_chunk_size_tokens", "chunk_overlap_tokens")
)


def decode_static_chunking(raw: dict[str, Any], found: Deviations) -> StaticChunking:
    model = new(StaticChunking)
    try:
        model.max_chunk_size_tokens = max_chunk_size_tokens = raw[
            "max_chunk_size_tokens"
        ]
        model.chunk_overlap_tokens = chunk_overlap_tokens = raw["chunk_overlap_tokens"]
    except KeyError:
        return decode_static_chunking(found.fill(raw, _STATIC_CHUNKING_REQUIRED), found)
    if not (type(max_chunk_size_tokens) is type(chunk_overlap_tokens) is int):
        found.check(
            raw, int, "integer", "max_chunk_size_tokens", "chunk_overlap_tokens"
        )
    model.extra = (
        NO_EXTRA if len(raw) == 2 else unknown_fields(raw, _STATIC_CHUNKING_FIELDS)
    )
    return model


def encode_static_chunking(model: StaticChunking) -> dict[str, Any]:
    raw: dict[str, Any] = {
        "max_chunk_size_tokens": model.max_chunk_size_tokens,
        "chunk_overlap_tokens": model.chunk_overlap_tokens,
    }
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[StaticChunking] = decode_static_chunking
ENCODERS[StaticChunking] = encode_static_chunking
