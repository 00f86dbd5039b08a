"""From JSON to the models of ``models.message_content``, and back."""

from __future__ import annotations

from typing import Any

from .. import _codecs
from .._runtime.codec import OBJECT, unknown
from .._runtime.deviations import Deviations
from ..models.message_content import MessageContent


def decode_message_content(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> MessageContent:
    if type(raw) is OBJECT:
        tag = raw.get("type")
        if tag == "image_file":
            return _codecs.image_file_content_block.decode_image_file_content_block(
                raw, found
            )
        if tag == "image_url":
            return _codecs.image_url_content_block.decode_image_url_content_block(
                raw, found
            )
        if tag == "text":
            return _codecs.text_content_block.decode_text_content_block(raw, found)
        if tag == "refusal":
            return _codecs.refusal_content_block.decode_refusal_content_block(
                raw, found
            )
    return unknown(
        raw,
        found,
        holder,
        key,
        'object whose "type" is "image_file", "image_url", "text" or "refusal"',
    )
