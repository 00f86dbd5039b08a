"""From JSON to the models of ``models.text_content_block``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.text_content_block import TextContentBlock

_TEXT_CONTENT_BLOCK_REQUIRED: Final = {"type": '"text"', "text": "object"}
_TEXT_CONTENT_BLOCK_FIELDS: Final = frozenset(("type", "text"))


def decode_text_content_block(
    raw: dict[str, Any], found: Deviations
) -> TextContentBlock:
    model = new(TextContentBlock)
    try:
        model.type = type_ = raw["type"]
        model.text = text = raw["text"]
    except KeyError:
        return decode_text_content_block(
            found.fill(raw, _TEXT_CONTENT_BLOCK_REQUIRED), found
        )
    if type_ != "text":
        found.wrong(raw, "type", '"text"')
    if type(text) is OBJECT:
        model.text = _codecs.text.decode_text(text, found)
    else:
        found.wrong(raw, "text", "object")
    model.extra = (
        NO_EXTRA if len(raw) == 2 else unknown_fields(raw, _TEXT_CONTENT_BLOCK_FIELDS)
    )
    return model


def encode_text_content_block(model: TextContentBlock) -> dict[str, Any]:
    raw: dict[str, Any] = {"type": model.type, "text": model.text}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[TextContentBlock] = decode_text_content_block
ENCODERS[TextContentBlock] = encode_text_content_block
