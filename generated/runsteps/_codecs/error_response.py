"""From JSON to the models of ``models.error_response``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.error_response import ErrorResponse

_ERROR_RESPONSE_REQUIRED: Final = {"error": "object"}
_ERROR_RESPONSE_FIELDS: Final = frozenset(("error",))


def decode_error_response(raw: dict[str, Any], found: Deviations) -> ErrorResponse:
    model = new(ErrorResponse)
    try:
        model.error = error = raw["error"]
    except KeyError:
        return decode_error_response(found.fill(raw, _ERROR_RESPONSE_REQUIRED), found)
    if type(error) is OBJECT:
        model.error = _codecs.error_object.decode_error_object(error, found)
    else:
        found.wrong(raw, "error", "object")
    model.extra = (
        NO_EXTRA if len(raw) == 1 else unknown_fields(raw, _ERROR_RESPONSE_FIELDS)
    )
    return model


def encode_error_response(model: ErrorResponse) -> dict[str, Any]:
    raw: dict[str, Any] = {"error": model.error}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[ErrorResponse] = decode_error_response
ENCODERS[ErrorResponse] = encode_error_response
