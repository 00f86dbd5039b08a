"""From JSON to the models of ``models.create_code_interpreter_resources``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import ARRAY, DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.create_code_interpreter_resources import CreateCodeInterpreterResources

_CREATE_CODE_INTERPRETER_RESOURCES_FIELDS: Final = frozenset(("file_ids",))


def decode_create_code_interpreter_resources(
    raw: dict[str, Any], found: Deviations
) -> CreateCodeInterpreterResources:
    model = new(CreateCodeInterpreterResources)
    model.file_ids = file_ids = raw.get("file_ids", UNSET)
    if file_ids is not UNSET and type(file_ids) is not ARRAY:
        found.wrong(raw, "file_ids", "array")
    missing = file_ids is UNSET
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 1
        else unknown_fields(raw, _CREATE_CODE_INTERPRETER_RESOURCES_FIELDS)
    )
    return model


def encode_create_code_interpreter_resources(
    model: CreateCodeInterpreterResources,
) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    if model.file_ids is not UNSET:
        raw["file_ids"] = model.file_ids
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[CreateCodeInterpreterResources] = decode_create_code_interpreter_resources
ENCODERS[CreateCodeInterpreterResources] = encode_create_code_interpreter_resources
