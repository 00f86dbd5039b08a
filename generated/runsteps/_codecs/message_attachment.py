"""From JSON to the models of ``models.message_attachment``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import ARRAY, DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.message_attachment import MessageAttachment

_MESSAGE_ATTACHMENT_FIELDS: Final = frozenset(("file_id", "tools"))


def decode_message_attachment(
    raw: dict[str, Any], found: Deviations
) -> MessageAttachment:
    model = new(MessageAttachment)
    model.file_id = file_id = raw.get("file_id", UNSET)
    model.tools = tools = raw.get("tools", UNSET)
    if file_id is not UNSET and type(file_id) is not str:
        found.wrong(raw, "file_id", "string")
    if type(tools) is ARRAY:
        model.tools = [
            _codecs.attachment_tool.decode_attachment_tool(item, found, tools, index)
            for index, item in enumerate(tools)
        ]
    elif tools is not UNSET:
        found.wrong(raw, "tools", "array")
    missing = (file_id is UNSET) + (tools is UNSET)
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 2
        else unknown_fields(raw, _MESSAGE_ATTACHMENT_FIELDS)
    )
    return model


def encode_message_attachment(model: MessageAttachment) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    if model.file_id is not UNSET:
        raw["file_id"] = model.file_id
    if model.tools is not UNSET:
        raw["tools"] = model.tools
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[MessageAttachment] = decode_message_attachment
ENCODERS[MessageAttachment] = encode_message_attachment
