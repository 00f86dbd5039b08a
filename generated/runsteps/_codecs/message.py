"""From JSON to the models of ``models.message``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import ARRAY, DECODERS, ENCODERS, OBJECT, new, unknown
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.message import Message, MessageContent2

_MESSAGE_REQUIRED: Final = {
    "id": "string",
    "object": '"thread.message"',
    "created_at": "integer",
    "thread_id": "string",
    "status": '"in_progress", "incomplete" or "completed"',
    "role": '"user" or "assistant"',
    "content": "string or array",
}
_MESSAGE_STATUS: Final = frozenset(("in_progress", "incomplete", "completed"))
_MESSAGE_ROLE: Final = frozenset(("user", "assistant"))
_MESSAGE_FIELDS: Final = frozenset(
    (
        "id",
        "object",
        "created_at",
        "thread_id",
        "status",
        "incomplete_details",
        "completed_at",
        "incomplete_at",
        "role",
        "content",
        "assistant_id",
        "run_id",
        "attachments",
        "metadata",
    )
)


def decode_message(raw: dict[str, Any], found: Deviations) -> Message:
    model = new(Message)
    try:
        model.id = id = raw["id"]
        model.object = object = raw["object"]
        model.created_at = created_at = raw["created_at"]
        model.thread_id = thread_id = raw["thread_id"]
        model.status = status = raw["status"]
        model.role = role = raw["role"]
        model.content = content = raw["content"]
    except KeyError:
        return decode_message(found.fill(raw, _MESSAGE_REQUIRED), found)
    model.incomplete_details = incomplete_details = raw.get("incomplete_details", UNSET)
    model.completed_at = completed_at = raw.get("completed_at", UNSET)
    model.incomplete_at = incomplete_at = raw.get("incomplete_at", UNSET)
    model.assistant_id = assistant_id = raw.get("assistant_id", UNSET)
    model.run_id = run_id = raw.get("run_id", UNSET)
    model.attachments = attachments = raw.get("attachments", UNSET)
    model.metadata = metadata = raw.get("metadata", UNSET)
    if not (type(id) is type(thread_id) is str):
        found.check(raw, str, "string", "id", "thread_id")
    if object != "thread.message":
        found.wrong(raw, "object", '"thread.message"')
    if type(created_at) is not int:
        found.wrong(raw, "created_at", "integer")
    if type(status) is not str or status not in _MESSAGE_STATUS:
        found.wrong(raw, "status", '"in_progress", "incomplete" or "completed"')
    if type(incomplete_details) is OBJECT:
        model.incomplete_details = (
            _codecs.message_incomplete_details.decode_message_incomplete_details(
                incomplete_details, found
            )
        )
    elif incomplete_details is not None and incomplete_details is not UNSET:
        found.wrong(raw, "incomplete_details", "object or null")
    if (
        completed_at is not None
        and completed_at is not UNSET
        and type(completed_at) is not int
    ):
        found.wrong(raw, "completed_at", "integer or null")
    if (
        incomplete_at is not None
        and incomplete_at is not UNSET
        and type(incomplete_at) is not int
    ):
        found.wrong(raw, "incomplete_at", "integer or null")
    if type(role) is not str or role not in _MESSAGE_ROLE:
        found.wrong(raw, "role", '"user" or "assistant"')
    model.content = decode_message_content2(content, found, raw, "content")
    if (
        assistant_id is not None
        and assistant_id is not UNSET
        and type(assistant_id) is not str
    ):
        found.wrong(raw, "assistant_id", "string or null")
    if run_id is not None and run_id is not UNSET and type(run_id) is not str:
        found.wrong(raw, "run_id", "string or null")
    if type(attachments) is ARRAY:
        model.attachments = [
            (
                _codecs.message_attachment.decode_message_attachment(item, found)
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
    missing = (
        (incomplete_details is UNSET)
        + (completed_at is UNSET)
        + (incomplete_at is UNSET)
        + (assistant_id is UNSET)
        + (run_id is UNSET)
        + (attachments is UNSET)
        + (metadata is UNSET)
    )
    model.extra = (
        NO_EXTRA if len(raw) + missing == 14 else unknown_fields(raw, _MESSAGE_FIELDS)
    )
    return model


def encode_message(model: Message) -> dict[str, Any]:
    raw: dict[str, Any] = {
        "id": model.id,
        "object": model.object,
        "created_at": model.created_at,
        "thread_id": model.thread_id,
        "status": model.status,
        "role": model.role,
        "content": model.content,
    }
    if model.incomplete_details is not UNSET:
        raw["incomplete_details"] = model.incomplete_details
    if model.completed_at is not UNSET:
        raw["completed_at"] = model.completed_at
    if model.incomplete_at is not UNSET:
        raw["incomplete_at"] = model.incomplete_at
    if model.assistant_id is not UNSET:
        raw["assistant_id"] = model.assistant_id
    if model.run_id is not UNSET:
        raw["run_id"] = model.run_id
    if model.attachments is not UNSET:
        raw["attachments"] = model.attachments
    if model.metadata is not UNSET:
        raw["metadata"] = model.metadata
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


def decode_message_content2(
    raw: Any,
    found: Deviations,
    holder: Any,
    key: str | int | None,
) -> MessageContent2:
    value: MessageContent2 = raw
    if type(raw) is ARRAY:
        return [
            _codecs.message_content.decode_message_content(item, found, raw, index)
            for index, item in enumerate(raw)
        ]
    if type(raw) is str:
        return value
    return unknown(raw, found, holder, key, "string or array")


DECODERS[Message] = decode_message
ENCODERS[Message] = encode_message
