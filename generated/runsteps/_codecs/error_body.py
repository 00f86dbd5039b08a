"""From JSON to the models of ``models.error_body``, and back."""

from __future__ import annotations

from typing import Any

from .. import _codecs
from .._runtime.codec import OBJECT, unknown
from .._runtime.deviations import Deviations
from ..models.error_body import ErrorBody


def decode_error_body(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> ErrorBody:
    if type(raw) is OBJECT:
        if "error" in raw:
            return _codecs.error_response.decode_error_response(raw, found)
        if "message" in raw and "statusCode" in raw:
            return _codecs.gateway_error.decode_gateway_error(raw, found)
    return unknown(raw, found, holder, key, "object with the keys of a member")
