"""From JSON to the models of ``models.error_object``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.error_object import ErrorObject

_ERROR_OBJECT_REQUIRED: Final = {
    "type": "string",
    "message": "string",
    "param": "string or null",
    "code": "string or null",
}
_ERROR_OBJECT_FIELDS: Final = frozenset(("type", "message", "param", "code"))


def decode_error_object(raw: dict[str, Any], found: Deviations) -> ErrorObject:
    model = new(ErrorObject)
    try:
        model.type = type_ = raw["type"]
        model.message = message = raw["message"]
        model.param = param = raw["param"]
        model.code = code = raw["code"]
    except KeyError:
        return decode_error_object(found.fill(raw, _ERROR_OBJECT_REQUIRED), found)
    if not (type(type_) is type(message) is str):
        found.check(raw, str, "string", "type", "message")
    if param is not None and type(param) is not str:
        found.wrong(raw, "param", "string or null")
    if code is not None and type(code) is not str:
        found.wrong(raw, "code", "string or null")
    model.extra = (
        NO_EXTRA if len(raw) == 4 else unknown_fields(raw, _ERROR_OBJECT_FIELDS)
    )
    return model


def encode_error_object(model: ErrorObject) -> dict[str, Any]:
    raw: dict[str, Any] = {
        "type": model.type,
        "message": model.message,
        "param": model.param,
        "code": model.code,
    }
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ErrorObject] = decode_error_object
ENCODERS[ErrorObject] = encode_error_object
