"""From JSON to the models of ``models.message_creation``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.message_creation import MessageCreation

_MESSAGE_CREATION_REQUIRED: Final = {"message_id": "string"}
_MESSAGE_CREATION_FIELDS: Final = frozenset(("message_id",))


def decode_message_creation(raw: dict[str, Any], found: Deviations) -> MessageCreation:
    model = new(MessageCreation)
    try:
        model.message_id = message_id = raw["message_id"]
    except KeyError:
        return decode_message_creation(
            found.fill(raw, _MESSAGE_CREATION_REQUIRED), found
        )
    if type(message_id) is not str:
        found.wrong(raw, "message_id", "string")
    model.extra = (
        NO_EXTRA if len(raw) == 1 else unknown_fields(raw, _MESSAGE_CREATION_FIELDS)
    )
    return model


def encode_message_creation(model: MessageCreation) -> dict[str, Any]:
    raw: dict[str, Any] = {"message_id": model.message_id}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[MessageCreation] = decode_message_creation
ENCODERS[MessageCreation] = encode_message_creation
