"""From JSON to the models of ``models.message_creation_delta``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.message_creation_delta import MessageCreationDelta

_MESSAGE_CREATION_DELTA_FIELDS: Final = frozenset(("message_id",))


def decode_message_creation_delta(
    raw: dict[str, Any], found: Deviations
) -> MessageCreationDelta:
    model = new(MessageCreationDelta)
    model.message_id = message_id = raw.get("message_id", UNSET)
    if message_id is not UNSET and type(message_id) is not str:
        found.wrong(raw, "message_id", "string")
    missing = message_id is UNSET
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 1
        else unknown_fields(raw, _MESSAGE_CREATION_DELTA_FIELDS)
    )
    return model


def encode_message_creation_delta(model: MessageCreationDelta) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    if model.message_id is not UNSET:
        raw["message_id"] = model.message_id
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[MessageCreationDelta] = decode_message_creation_delta
ENCODERS[MessageCreationDelta] = encode_message_creation_delta
