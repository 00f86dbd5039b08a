"""From JSON to the models of ``models.response_format_json_object``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.response_format_json_object import ResponseFormatJSONObject

_RESPONSE_FORMAT_JSON_OBJECT_REQUIRED: Final = {"type": '"json_object"'}
_RESPONSE_FORMAT_JSON_OBJECT_FIELDS: Final = frozenset(("type",))


def decode_response_format_json_object(
    raw: dict[str, Any], found: Deviations
) -> ResponseFormatJSONObject:
    model = new(ResponseFormatJSONObject)
    try:
        model.type = type_ = raw["type"]
    except KeyError:
        return decode_response_format_json_object(
            found.fill(raw, _RESPONSE_FORMAT_JSON_OBJECT_REQUIRED), found
        )
    if type_ != "json_object":
        found.wrong(raw, "type", '"json_object"')
    model.extra = (
        NO_EXTRA
        if len(raw) == 1
        else unknown_fields(raw, _RESPONSE_FORMAT_JSON_OBJECT_FIELDS)
    )
    return model


def encode_response_format_json_object(
    model: ResponseFormatJSONObject,
) -> dict[str, Any]:
    raw: dict[str, Any] = {"type": model.type}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ResponseFormatJSONObject] = decode_response_format_json_object
ENCODERS[ResponseFormatJSONObject] = encode_response_format_json_object
