"""From JSON to the models of ``models.response_format_text``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.response_format_text import ResponseFormatText

_RESPONSE_FORMAT_TEXT_REQUIRED: Final = {"type": '"text"'}
_RESPONSE_FORMAT_TEXT_FIELDS: Final = frozenset(("type",))


def decode_response_format_text(
    raw: dict[str, Any], found: Deviations
) -> ResponseFormatText:
    model = new(ResponseFormatText)
    try:
        model.type = type_ = raw["type"]
    except KeyError:
        return decode_response_format_text(
            found.fill(raw, _RESPONSE_FORMAT_TEXT_REQUIRED), found
        )
    if type_ != "text":
        found.wrong(raw, "type", '"text"')
    model.extra = (
        NO_EXTRA if len(raw) == 1 else unknown_fields(raw, _RESPONSE_FORMAT_TEXT_FIELDS)
    )
    return model


def encode_response_format_text(model: ResponseFormatText) -> dict[str, Any]:
    raw: dict[str, Any] = {"type": model.type}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ResponseFormatText] = decode_response_format_text
ENCODERS[ResponseFormatText] = encode_response_format_text
