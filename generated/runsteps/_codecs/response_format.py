"""From JSON to the models of ``models.response_format``, and back."""

from __future__ import annotations

from typing import Any

from .. import _codecs
from .._runtime.codec import OBJECT, unknown
from .._runtime.deviations import Deviations
from ..models.response_format import ResponseFormat


def decode_response_format(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> ResponseFormat:
    value: ResponseFormat = raw
    if type(raw) is OBJECT:
        tag = raw.get("type")
        if tag == "text":
            return _codecs.response_format_text.decode_response_format_text(raw, found)
        if tag == "json_object":
            return (
                _codecs.response_format_json_object.decode_response_format_json_object(
                    raw, found
                )
            )
        if tag == "json_schema":
            return (
                _codecs.response_format_json_schema.decode_response_format_json_schema(
                    raw, found
                )
            )
    if type(raw) is str:
        if raw != "auto":
            found.wrong(holder, key, '"auto"')
        return value
    return unknown(
        raw,
        found,
        holder,
        key,
        '"auto" or object whose "type" is "text", "json_object" or "json_schema"',
    )
