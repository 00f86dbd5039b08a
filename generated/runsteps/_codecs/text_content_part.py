"""From JSON to the models of ``models.text_content_part``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.text_content_part import TextContentPart

_TEXT_CONTENT_PART_REQUIRED: Final = {"type": '"text"', "text": "string"}
_TEXT_CONTENT_PART_FIELDS: Final = frozenset(("type", "text"))


def decode_text_content_part(raw: dict[str, Any], found: Deviations) -> TextContentPart:
    model = new(TextContentPart)
    try:
        model.type = type_ = raw["type"]
        model.text = text = raw["text"]
    except KeyError:
        return decode_text_content_part(
            found.fill(raw, _TEXT_CONTENT_PART_REQUIRED), found
        )
    if type_ != "text":
        found.wrong(raw, "type", '"text"')
    if type(text) is not str:
        found.wrong(raw, "text", "string")
    model.extra = (
        NO_EXTRA if len(raw) == 2 else unknown_fields(raw, _TEXT_CONTENT_PART_FIELDS)
    )
    return model


def encode_text_content_part(model: TextContentPart) -> dict[str, Any]:
    raw: dict[str, Any] = {"type": model.type, "text": model.text}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[TextContentPart] = decode_text_content_part
ENCODERS[TextContentPart] = encode_text_content_part
