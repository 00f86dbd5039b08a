"""From JSON to the models of ``models.create_run_tool_resources``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.create_run_tool_resources import CreateRunToolResources

_CREATE_RUN_TOOL_RESOURCES_FIELDS: Final = frozenset(
    ("code_interpreter", "file_search")
)


def decode_create_run_tool_resources(
    raw: dict[str, Any], found: Deviations
) -> CreateRunToolResources:
    model = new(CreateRunToolResources)
    model.code_interpreter = code_interpreter = raw.get("code_interpreter", UNSET)
    model.file_search = file_search = raw.get("file_search", UNSET)
    if type(code_interpreter) is OBJECT:
        model.code_interpreter = _codecs.create_code_interpreter_resources.decode_create_code_interpreter_resources(
            code_interpreter, found
        )
    elif code_interpreter is not UNSET:
        found.wrong(raw, "code_interpreter", "object")
    if type(file_search) is OBJECT:
        model.file_search = _codecs.create_run_file_search_resources.decode_create_run_file_search_resources(
            file_search, found
        )
    elif file_search is not UNSET:
        found.wrong(raw, "file_search", "object")
    missing = (code_interpreter is UNSET) + (file_search is UNSET)
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 2
        else unknown_fields(raw, _CREATE_RUN_TOOL_RESOURCES_FIELDS)
    )
    return model


def encode_create_run_tool_resources(model: CreateRunToolResources) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    if model.code_interpreter is not UNSET:
        raw["code_interpreter"] = model.code_interpreter
    if model.file_search is not UNSET:
        raw["file_search"] = model.file_search
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[CreateRunToolResources] = decode_create_run_tool_resources
ENCODERS[CreateRunToolResources] = encode_create_run_tool_resources
