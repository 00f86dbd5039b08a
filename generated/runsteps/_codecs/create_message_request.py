"""From JSON to the models of ``models.create_message_request``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import ARRAY, DECODERS, ENCODERS, OBJECT, new, unknown
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.create_message_request import (
    CreateMessageRequest,
    CreateMessageRequestContent,
)

_CREATE_MESSAGE_REQUEST_REQUIRED: Final = {
    "role": '"user" or "assistant"',
    "content": "string or array",
}
_CREATE_MESSAGE_REQUEST_ROLE: Final = frozenset(("user", "assistant"))
_CREATE_MESSAGE_REQUEST_FIELDS: Final = frozenset(
    ("role", "content", "attachments", "metadata")
)


def decode_create_message_request(
    raw: dict[str, Any], found: Deviations
) -> CreateMessageRequest:
    model = new(CreateMessageRequest)
    try:
        model.role = role = raw["role"]
        model.content = content = raw["content"]
    except KeyError:
        return decode_create_message_request(
            found.fill(raw, _CREATE_MESSAGE_REQUEST_REQUIRED), found
        )
    model.attachments = attachments = raw.get("attachments", UNSET)
    model.metadata = metadata = raw.get("metadata", UNSET)
    if type(role) is not str or role not in _CREATE_MESSAGE_REQUEST_ROLE:
        found.wrong(raw, "role", '"user" or "assistant"')
    model.content = decode_create_message_request_content(
        content, found, raw, "content"
    )
    if type(attachments) is ARRAY:
        model.attachments = [
            (
                _codecs.attachment.decode_attachment(item, found)
                if type(item) is OBJECT
                else found.wrong(attachments, index, "object")
            )
            for index, item in enumerate(attachments)
        ]
    elif attachments is not None and attachments is not UNSET:
        found.wrong(raw, "attachments", "array or null")
    if type(metadata) is OBJECT:
        for name, item in metadata.items():
            if type(item) is not str:
                found.wrong(metadata, name, "string")
    elif metadata is not None and metadata is not UNSET:
        found.wrong(raw, "metadata", "object or null")
    missing = (attachments is UNSET) + (metadata is UNSET)
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 4
        else unknown_fields(raw, _CREATE_MESSAGE_REQUEST_FIELDS)
    )
    return model


def encode_create_message_request(model: CreateMessageRequest) -> dict[str, Any]:
    raw: dict[str, Any] = {"role": model.role, "content": model.content}
    if model.attachments is not UNSET:
        raw["attachments"] = model.attachments
    if model.metadata is not UNSET:
        raw["metadata"] = model.metadata
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


def decode_create_message_request_content(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> CreateMessageRequestContent:
    value: CreateMessageRequestContent = raw
    if type(raw) is ARRAY:
        return [
            _codecs.message_content_part.decode_message_content_part(
                item, found, raw, index
            )
            for index, item in enumerate(raw)
        ]
    if type(raw) is str:
        return value
    return unknown(raw, found, holder, key, "string or array")


DECODERS[CreateMessageRequest] = decode_create_message_request
ENCODERS[CreateMessageRequest] = encode_create_message_request
