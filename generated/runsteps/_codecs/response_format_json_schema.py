"""From JSON to the models of ``models.response_format_json_schema``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.response_format_json_schema import ResponseFormatJSONSchema

_RESPONSE_FORMAT_JSON_SCHEMA_REQUIRED: Final = {
    "type": '"json_schema"',
    "json_schema": "object",
}
_RESPONSE_FORMAT_JSON_SCHEMA_FIELDS: Final = frozenset(("type", "json_schema"))


def decode_response_format_json_schema(
    raw: dict[str, Any], found: Deviations
) -> ResponseFormatJSONSchema:
    model = new(ResponseFormatJSONSchema)
    try:
        model.type = type_ = raw["type"]
        model.json_schema = json_schema = raw["json_schema"]
    except KeyError:
        return decode_response_format_json_schema(
            found.fill(raw, _RESPONSE_FORMAT_JSON_SCHEMA_REQUIRED), found
        )
    if type_ != "json_schema":
        found.wrong(raw, "type", '"json_schema"')
    if type(json_schema) is OBJECT:
        model.json_schema = _codecs.json_schema_format.decode_json_schema_format(
            json_schema, found
        )
    else:
        found.wrong(raw, "json_schema", "object")
    model.extra = (
        NO_EXTRA
        if len(raw) == 2
        else unknown_fields(raw, _RESPONSE_FORMAT_JSON_SCHEMA_FIELDS)
    )
    return model


def encode_response_format_json_schema(
    model: ResponseFormatJSONSchema,
) -> dict[str, Any]:
    raw: dict[str, Any] = {"type": model.type, "json_schema": model.json_schema}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ResponseFormatJSONSchema] = decode_response_format_json_schema
ENCODERS[ResponseFormatJSONSchema] = encode_response_format_json_schema
