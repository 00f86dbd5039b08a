"""From JSON to the models of ``models.refusal_delta_block``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.refusal_delta_block import RefusalDeltaBlock

_REFUSAL_DELTA_BLOCK_REQUIRED: Final = {"index": "integer", "type": '"refusal"'}
_REFUSAL_DELTA_BLOCK_FIELDS: Final = frozenset(("index", "type", "refusal"))


def decode_refusal_delta_block(
    raw: dict[str, Any], found: Deviations
) -> RefusalDeltaBlock:
    model = new(RefusalDeltaBlock)
    try:
        model.index = index_ = raw["index"]
        model.type = type_ = raw["type"]
    except KeyError:
        return decode_refusal_delta_block(
            found.fill(raw, _REFUSAL_DELTA_BLOCK_REQUIRED), found
        )
    model.refusal = refusal = raw.get("refusal", UNSET)
    if type(index_) is not int:
        found.wrong(raw, "index", "integer")
    if type_ != "refusal":
        found.wrong(raw, "type", '"refusal"')
    if refusal is not UNSET and type(refusal) is not str:
        found.wrong(raw, "refusal", "string")
    missing = refusal is UNSET
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 3
        else unknown_fields(raw, _REFUSAL_DELTA_BLOCK_FIELDS)
    )
    return model


def encode_refusal_delta_block(model: RefusalDeltaBlock) -> dict[str, Any]:
    raw: dict[str, Any] = {"index": model.index, "type": model.type}
    if model.refusal is not UNSET:
        raw["refusal"] = model.refusal
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[RefusalDeltaBlock] = decode_refusal_delta_block
ENCODERS[RefusalDeltaBlock] = encode_refusal_delta_block
