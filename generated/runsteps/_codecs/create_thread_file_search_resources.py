"""From JSON to the models of ``models.create_thread_file_search_resources``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import ARRAY, DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.create_thread_file_search_resources import CreateThreadFileSearchResources

_CREATE_THREAD_FILE_SEARCH_RESOURCES_FIELDS: Final = frozenset(
    ("vector_store_ids", "vector_stores")
)


def decode_create_thread_file_search_resources(
    raw: dict[str, Any], found: Deviations
) -> CreateThreadFileSearchResources:
    model = new(CreateThreadFileSearchResources)
    model.vector_store_ids = vector_store_ids = raw.get("vector_store_ids", UNSET)
    model.vector_stores = vector_stores = raw.get("vector_stores", UNSET)
    if type(vector_store_ids) is ARRAY:
        for index, item in enumerate(vector_store_ids):
            if type(item) is not str:
                found.wrong(vector_store_ids, index, "string")
    elif vector_store_ids is not UNSET:
        found.wrong(raw, "vector_store_ids", "array")
    if type(vector_stores) is ARRAY:
        model.vector_stores = [
            (
                _codecs.create_vector_store.decode_create_vector_store(item, found)
                if type(item) is OBJECT
                else found.wrong(vector_stores, index, "object")
            )
            for index, item in enumerate(vector_stores)
        ]
    elif vector_stores is not UNSET:
        found.wrong(raw, "vector_stores", "array")
    missing = (vector_store_ids is UNSET) + (vector_stores is UNSET)
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 2
        else unknown_fields(raw, _CREATE_THREAD_FILE_SEARCH_RESOURCES_FIELDS)
    )
    return model


def encode_create_thread_file_search_resources(
    model: CreateThreadFileSearchResources,
) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    if model.vector_store_ids is not UNSET:
        raw["vector_store_ids"] = model.vector_store_ids
    if model.vector_stores is not UNSET:
        raw["vector_stores"] = model.vector_stores
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[CreateThreadFileSearchResources] = decode_create_thread_file_search_resources
ENCODERS[CreateThreadFileSearchResources] = encode_create_thread_file_search_resources
