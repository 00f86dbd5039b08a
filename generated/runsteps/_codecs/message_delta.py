"""From JSON to the models of ``models.message_delta``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import ARRAY, DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.message_delta import MessageDelta

_MESSAGE_DELTA_ROLE: Final = frozenset(("user", "assistant"))
_MESSAGE_DELTA_FIELDS: Final = frozenset(("role", "content"))


def decode_message_delta(raw: dict[str, Any], found: Deviations) -> MessageDelta:
    model = new(MessageDelta)
    model.role = role = raw.get("role", UNSET)
    model.content = content = raw.get("content", UNSET)
    if role is not UNSET and (type(role) is not str or role not in _MESSAGE_DELTA_ROLE):
        found.wrong(raw, "role", '"user" or "assistant"')
    if type(content) is ARRAY:
        model.content = [
            _codecs.message_content_delta.decode_message_content_delta(
                item, found, content, index
            )
            for index, item in enumerate(content)
        ]
    elif content is not UNSET:
        found.wrong(raw, "content", "array")
    missing = (role is UNSET) + (content is UNSET)
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 2
        else unknown_fields(raw, _MESSAGE_DELTA_FIELDS)
    )
    return model


def encode_message_delta(model: MessageDelta) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    if model.role is not UNSET:
        raw["role"] = model.role
    if model.content is not UNSET:
        raw["content"] = model.content
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[MessageDelta] = decode_message_delta
ENCODERS[MessageDelta] = encode_message_delta
