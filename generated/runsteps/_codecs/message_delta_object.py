"""From JSON to the models of ``models.message_delta_object``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.message_delta_object import MessageDeltaObject

_MESSAGE_DELTA_OBJECT_REQUIRED: Final = {
    "id": "string",
    "object": '"thread.message.delta"',
    "delta": "object",
}
_MESSAGE_DELTA_OBJECT_FIELDS: Final = frozenset(("id", "object", "delta"))


def decode_message_delta_object(
    raw: dict[str, Any], found: Deviations
) -> MessageDeltaObject:
    model = new(MessageDeltaObject)
    try:
        model.id = id = raw["id"]
        model.object = object = raw["object"]
        model.delta = delta = raw["delta"]
    except KeyError:
        return decode_message_delta_object(
            found.fill(raw, _MESSAGE_DELTA_OBJECT_REQUIRED), found
        )
    if type(id) is not str:
        found.wrong(raw, "id", "string")
    if object != "thread.message.delta":
        found.wrong(raw, "object", '"thread.message.delta"')
    if type(delta) is OBJECT:
        model.delta = _codecs.message_delta.decode_message_delta(delta, found)
    else:
        found.wrong(raw, "delta", "object")
    model.extra = (
        NO_EXTRA if len(raw) == 3 else unknown_fields(raw, _MESSAGE_DELTA_OBJECT_FIELDS)
    )
    return model


def encode_message_delta_object(model: MessageDeltaObject) -> dict[str, Any]:
    raw: dict[str, Any] = {"id": model.id, "object": model.object, "delta": model.delta}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[MessageDeltaObject] = decode_message_delta_object
ENCODERS[MessageDeltaObject] = encode_message_delta_object
