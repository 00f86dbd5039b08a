"""From JSON to the models of ``models.run_step_list``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import ARRAY, DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.run_step_list import RunStepList

_RUN_STEP_LIST_REQUIRED: Final = {
    "object": "string",
    "data": "array",
    "first_id": "string or null",
    "last_id": "string or null",
    "has_more": "boolean",
}
_RUN_STEP_LIST_FIELDS: Final = frozenset(
    ("object", "data", "first_id", "last_id", "has_more")
)


def decode_run_step_list(raw: dict[str, Any], found: Deviations) -> RunStepList:
    model = new(RunStepList)
    try:
        model.object = object = raw["object"]
        model.data = data = raw["data"]
        model.first_id = first_id = raw["first_id"]
        model.last_id = last_id = raw["last_id"]
        model.has_more = has_more = raw["has_more"]
    except KeyError:
        return decode_run_step_list(found.fill(raw, _RUN_STEP_LIST_REQUIRED), found)
    if type(object) is not str:
        found.wrong(raw, "object", "string")
    if type(data) is ARRAY:
        model.data = [
            (
                _codecs.run_step.decode_run_step(item, found)
                if type(item) is OBJECT
                else found.wrong(data, index, "object")
            )
            for index, item in enumerate(data)
        ]
    else:
        found.wrong(raw, "data", "array")
    if first_id is not None and type(first_id) is not str:
        found.wrong(raw, "first_id", "string or null")
    if last_id is not None and type(last_id) is not str:
        found.wrong(raw, "last_id", "string or null")
    if has_more is not True and has_more is not False:
        found.wrong(raw, "has_more", "boolean")
    model.extra = (
        NO_EXTRA if len(raw) == 5 else unknown_fields(raw, _RUN_STEP_LIST_FIELDS)
    )
    return model


def encode_run_step_list(model: RunStepList) -> dict[str, Any]:
    raw: dict[str, Any] = {
        "object": model.object,
        "data": model.data,
        "first_id": model.first_id,
        "last_id": model.last_id,
        "has_more": model.has_more,
    }
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[RunStepList] = decode_run_step_list
ENCODERS[RunStepList] = encode_run_step_list
