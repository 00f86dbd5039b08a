"""From JSON to the models of ``models.thread_code_interpreter_resources``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import ARRAY, DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.thread_code_interpreter_resources import ThreadCodeInterpreterResources

_THREAD_CODE_INTERPRETER_RESOURCES_FIELDS: Final = frozenset(("file_ids",))


def decode_thread_code_interpreter_resources(
    raw: dict[str, Any], found: Deviations
) -> ThreadCodeInterpreterResources:
    model = new(ThreadCodeInterpreterResources)
    model.file_ids = file_ids = raw.get("file_ids", UNSET)
    if type(file_ids) is ARRAY:
        for index, item in enumerate(file_ids):
            if type(item) is not str:
                found.wrong(file_ids, index, "string")
    elif file_ids is not UNSET:
        found.wrong(raw, "file_ids", "array")
    missing = file_ids is UNSET
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 1
        else unknown_fields(raw, _THREAD_CODE_INTERPRETER_RESOURCES_FIELDS)
    )
    return model


def encode_thread_code_interpreter_resources(
    model: ThreadCodeInterpreterResources,
) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    if model.file_ids is not UNSET:
        raw["file_ids"] = model.file_ids
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ThreadCodeInterpreterResources] = decode_thread_code_interpreter_resources
ENCODERS[ThreadCodeInterpreterResources] = encode_thread_code_interpreter_resources
