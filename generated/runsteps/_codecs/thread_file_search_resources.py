"""From JSON to the models of ``models.thread_file_search_resources``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import ARRAY, DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.thread_file_search_resources import ThreadFileSearchResources

_THREAD_FILE_SEARCH_RESOURCES_FIELDS: Final = frozenset(("vector_store_ids",))


def decode_thread_file_search_resources(
    raw: dict[str, Any], found: Deviations
) -> ThreadFileSearchResources:
    model = new(ThreadFileSearchResources)
    model.vector_store_ids = vector_store_ids = raw.get("vector_store_ids", UNSET)
    if type(vector_store_ids) is ARRAY:
        for index, item in enumerate(vector_store_ids):
            if type(item) is not str:
                found.wrong(vector_store_ids, index, "string")
    elif vector_store_ids is not UNSET:
        found.wrong(raw, "vector_store_ids", "array")
    missing = vector_store_ids is UNSET
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 1
        else unknown_fields(raw, _THREAD_FILE_SEARCH_RESOURCES_FIELDS)
    )
    return model


def encode_thread_file_search_resources(
    model: ThreadFileSearchResources,
) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    if model.vector_store_ids is not UNSET:
        raw["vector_store_ids"] = model.vector_store_ids
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ThreadFileSearchResources] = decode_thread_file_search_resources
ENCODERS[ThreadFileSearchResources] = encode_thread_file_search_resources
