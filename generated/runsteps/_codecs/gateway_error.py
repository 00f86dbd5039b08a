"""From JSON to the models of ``models.gateway_error``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.gateway_error import GatewayError, GatewayErrorStatusCode

_GATEWAY_ERROR_REQUIRED: Final = {
    "message": "string",
    "statusCode": "integer or string",
}
_GATEWAY_ERROR_FIELDS: Final = frozenset(
    ("message", "path", "requestId", "statusCode", "timestamp")
)


def decode_gateway_error(raw: dict[str, Any], found: Deviations) -> GatewayError:
    model = new(GatewayError)
    try:
        model.message = message = raw["message"]
        model.status_code = status_code = raw["statusCode"]
    except KeyError:
        return decode_gateway_error(found.fill(raw, _GATEWAY_ERROR_REQUIRED), found)
    model.path = path = raw.get("path", UNSET)
    model.request_id = request_id = raw.get("requestId", UNSET)
    model.timestamp = timestamp = raw.get("timestamp", UNSET)
    if type(message) is not str:
        found.wrong(raw, "message", "string")
    if path is not UNSET and type(path) is not str:
        found.wrong(raw, "path", "string")
    if request_id is not UNSET and type(request_id) is not str:
        found.wrong(raw, "requestId", "string")
    if type(status_code) is not str and type(status_code) is not int:
        found.wrong(raw, "statusCode", "integer or string")
    if timestamp is not UNSET and type(timestamp) is not str:
        found.wrong(raw, "timestamp", "string")
    missing = (path is UNSET) + (request_id is UNSET) + (timestamp is UNSET)
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 5
        else unknown_fields(raw, _GATEWAY_ERROR_FIELDS)
    )
    return model


def encode_gateway_error(model: GatewayError) -> dict[str, Any]:
    raw: dict[str, Any] = {"message": model.message, "statusCode": model.status_code}
    if model.path is not UNSET:
        raw["path"] = model.path
    if model.request_id is not UNSET:
        raw["requestId"] = model.request_id
    if model.timestamp is not UNSET:
        raw["timestamp"] = model.timestamp
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


def decode_gateway_error_status_code(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> GatewayErrorStatusCode:
    value: GatewayErrorStatusCode = raw
    if type(raw) is str:
        return value
    if type(raw) is int or type(raw) is float and raw.is_integer():
        return value
    found.at(holder, key, raw, "integer or string")
    return value


DECODERS[GatewayError] = decode_gateway_error
ENCODERS[GatewayError] = encode_gateway_error
