"""From JSON to the models of ``models.message_content_delta``, and back."""

from __future__ import annotations

from typing import Any

from .. import _codecs
from .._runtime.codec import OBJECT, unknown
from .._runtime.deviations import Deviations
from ..models.message_content_delta import MessageContentDelta


def decode_message_content_delta(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> MessageContentDelta:
    if type(raw) is OBJECT:
        tag = raw.get("type")
        if tag == "image_file":
            return _codecs.image_file_delta_block.decode_image_file_delta_block(
                raw, found
            )
        if tag == "text":
            return _codecs.text_delta_block.decode_text_delta_block(raw, found)
        if tag == "refusal":
            return _codecs.refusal_delta_block.decode_refusal_delta_block(raw, found)
        if tag == "image_url":
            return _codecs.image_url_delta_block.decode_image_url_delta_block(
                raw, found
            )
    return unknown(
        raw,
        found,
        holder,
        key,
        'object whose "type" is "image_file", "text", "refusal" or "image_url"',
    )
