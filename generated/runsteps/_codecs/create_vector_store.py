"""From JSON to the models of ``models.create_vector_store``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import ARRAY, DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.create_vector_store import CreateVectorStore

_CREATE_VECTOR_STORE_FIELDS: Final = frozenset(
    ("file_ids", "chunking_strategy", "metadata")
)


def decode_create_vector_store(
    raw: dict[str, Any], found: Deviations
) -> CreateVectorStore:
    model = new(CreateVectorStore)
    model.file_ids = file_ids = raw.get("file_ids", UNSET)
    model.chunking_strategy = chunking_strategy = raw.get("chunking_strategy", UNSET)
    model.metadata = metadata = raw.get("metadata", UNSET)
    if type(file_ids) is ARRAY:
        for index, item in enumerate(file_ids):
            if type(item) is not str:
                found.wrong(file_ids, index, "string")
    elif file_ids is not UNSET:
        found.wrong(raw, "file_ids", "array")
    if chunking_strategy is not UNSET:
        model.chunking_strategy = _codecs.chunking_strategy.decode_chunking_strategy(
            chunking_strategy, found, raw, "chunking_strategy"
        )
    if type(metadata) is OBJECT:
        for name, item in metadata.items():
            if type(item) is not str:
                found.wrong(metadata, name, "string")
    elif metadata is not None and metadata is not UNSET:
        found.wrong(raw, "metadata", "object or null")
    missing = (file_ids is UNSET) + (chunking_strategy is UNSET) + (metadata is UNSET)
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 3
        else unknown_fields(raw, _CREATE_VECTOR_STORE_FIELDS)
    )
    return model


def encode_create_vector_store(model: CreateVectorStore) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    if model.file_ids is not UNSET:
        raw["file_ids"] = model.file_ids
    if model.chunking_strategy is not UNSET:
        raw["chunking_strategy"] = model.chunking_strategy
    if model.metadata is not UNSET:
        raw["metadata"] = model.metadata
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[CreateVectorStore] = decode_create_vector_store
ENCODERS[CreateVectorStore] = encode_create_vector_store
