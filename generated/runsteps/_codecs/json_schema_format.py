"""From JSON to the models of ``models.json_schema_format``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.json_schema_format import JSONSchemaFormat

_JSON_SCHEMA_FORMAT_REQUIRED: Final = {"name": "string"}
_JSON_SCHEMA_FORMAT_FIELDS: Final = frozenset(
    ("name", "description", "schema", "strict")
)


def decode_json_schema_format(
    raw: dict[str, Any], found: Deviations
) -> JSONSchemaFormat:
    model = new(JSONSchemaFormat)
    try:
        model.name = name_ = raw["name"]
    except KeyError:
        return decode_json_schema_format(
            found.fill(raw, _JSON_SCHEMA_FORMAT_REQUIRED), found
        )
    model.description = description = raw.get("description", UNSET)
    model.schema = schema = raw.get("schema", UNSET)
    model.strict = strict = raw.get("strict", UNSET)
    if type(name_) is not str:
        found.wrong(raw, "name", "string")
    if description is not UNSET and type(description) is not str:
        found.wrong(raw, "description", "string")
    if schema is not UNSET and type(schema) is not OBJECT:
        found.wrong(raw, "schema", "object")
    if (
        strict is not None
        and strict is not UNSET
        and strict is not True
        and strict is not False
    ):
        found.wrong(raw, "strict", "boolean or null")
    missing = (description is UNSET) + (schema is UNSET) + (strict is UNSET)
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 4
        else unknown_fields(raw, _JSON_SCHEMA_FORMAT_FIELDS)
    )
    return model


def encode_json_schema_format(model: JSONSchemaFormat) -> dict[str, Any]:
    raw: dict[str, Any] = {"name": model.name}
    if model.description is not UNSET:
        raw["description"] = model.description
    if model.schema is not UNSET:
        raw["schema"] = model.schema
    if model.strict is not UNSET:
        raw["strict"] = model.strict
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[JSONSchemaFormat] = decode_json_schema_format
ENCODERS[JSONSchemaFormat] = encode_json_schema_format
