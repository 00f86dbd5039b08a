"""From JSON to the models of ``models.text_delta_block``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.text_delta_block import TextDeltaBlock

_TEXT_DELTA_BLOCK_REQUIRED: Final = {"index": "integer", "type": '"text"'}
_TEXT_DELTA_BLOCK_FIELDS: Final = frozenset(("index", "type", "text"))


def decode_text_delta_block(raw: dict[str, Any], found: Deviations) -> TextDeltaBlock:
    model = new(TextDeltaBlock)
    try:
        model.index = index_ = raw["index"]
        model.type = type_ = raw["type"]
    except KeyError:
        return decode_text_delta_block(
            found.fill(raw, _TEXT_DELTA_BLOCK_REQUIRED), found
        )
    model.text = text = raw.get("text", UNSET)
    if type(index_) is not int:
        found.wrong(raw, "index", "integer")
    if type_ != "text":
        found.wrong(raw, "type", '"text"')
    if type(text) is OBJECT:
        model.text = _codecs.text_delta.decode_text_delta(text, found)
    elif text is not UNSET:
        found.wrong(raw, "text", "object")
    missing = text is UNSET
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 3
        else unknown_fields(raw, _TEXT_DELTA_BLOCK_FIELDS)
    )
    return model


def encode_text_delta_block(model: TextDeltaBlock) -> dict[str, Any]:
    raw: dict[str, Any] = {"index": model.index, "type": model.type}
    if model.text is not UNSET:
        raw["text"] = model.text
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[TextDeltaBlock] = decode_text_delta_block
ENCODERS[TextDeltaBlock] = encode_text_delta_block
