"""From JSON to the models of ``models.refusal_content_block``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.refusal_content_block import RefusalContentBlock

_REFUSAL_CONTENT_BLOCK_REQUIRED: Final = {"type": '"refusal"', "refusal": "string"}
_REFUSAL_CONTENT_BLOCK_FIELDS: Final = frozenset(("type", "refusal"))


def decode_refusal_content_block(
    raw: dict[str, Any], found: Deviations
) -> RefusalContentBlock:
    model = new(RefusalContentBlock)
    try:
        model.type = type_ = raw["type"]
        model.refusal = refusal = raw["refusal"]
    except KeyError:
        return decode_refusal_content_block(
            found.fill(raw, _REFUSAL_CONTENT_BLOCK_REQUIRED), found
        )
    if type_ != "refusal":
        found.wrong(raw, "type", '"refusal"')
    if type(refusal) is not str:
        found.wrong(raw, "refusal", "string")
    model.extra = (
        NO_EXTRA
        if len(raw) == 2
        else unknown_fields(raw, _REFUSAL_CONTENT_BLOCK_FIELDS)
    )
    return model


def encode_refusal_content_block(model: RefusalContentBlock) -> dict[str, Any]:
    raw: dict[str, Any] = {"type": model.type, "refusal": model.refusal}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[RefusalContentBlock] = decode_refusal_content_block
ENCODERS[RefusalContentBlock] = encode_refusal_content_block
