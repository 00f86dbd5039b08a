"""From JSON to the models of ``models.modify_run_request``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.modify_run_request import ModifyRunRequest

_MODIFY_RUN_REQUEST_FIELDS: Final = frozenset(("metadata",))


def decode_modify_run_request(
    raw: dict[str, Any], found: Deviations
) -> ModifyRunRequest:
    model = new(ModifyRunRequest)
    model.metadata = metadata = raw.get("metadata", UNSET)
    if type(metadata) is OBJECT:
        for name, item in metadata.items():
            if type(item) is not str:
                found.wrong(metadata, name, "string")
    elif metadata is not None and metadata is not UNSET:
        found.wrong(raw, "metadata", "object or null")
    missing = metadata is UNSET
    model.extra = NO_EXTRA
    if len(raw) + missing != 1:
        model.extra = unknown_fields(raw, _MODIFY_RUN_REQUEST_FIELDS)
        for name in model.extra:
            found.wrong(raw, name, "no field of this name")
    return model


def encode_modify_run_request(model: ModifyRunRequest) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    if model.metadata is not UNSET:
        raw["metadata"] = model.metadata
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ModifyRunRequest] = decode_modify_run_request
ENCODERS[ModifyRunRequest] = encode_modify_run_request
