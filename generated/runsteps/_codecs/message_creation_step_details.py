"""From JSON to the models of ``models.message_creation_step_details``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.message_creation_step_details import MessageCreationStepDetails

_MESSAGE_CREATION_STEP_DETAILS_REQUIRED: Final = {
    "type": '"message_creation"',
    "message_creation": "object",
}
_MESSAGE_CREATION_STEP_DETAILS_FIELDS: Final = frozenset(("type", "message_creation"))


def decode_message_creation_step_details(
    raw: dict[str, Any], found: Deviations
) -> MessageCreationStepDetails:
    model = new(MessageCreationStepDetails)
    try:
        model.type = type_ = raw["type"]
        model.message_creation = message_creation = raw["message_creation"]
    except KeyError:
        return decode_message_creation_step_details(
            found.fill(raw, _MESSAGE_CREATION_STEP_DETAILS_REQUIRED), found
        )
    if type_ != "message_creation":
        found.wrong(raw, "type", '"message_creation"')
    if type(message_creation) is OBJECT:
        model.message_creation = _codecs.message_creation.decode_message_creation(
            message_creation, found
        )
    else:
        found.wrong(raw, "message_creation", "object")
    model.extra = (
        NO_EXTRA
        if len(raw) == 2
        else unknown_fields(raw, _MESSAGE_CREATION_STEP_DETAILS_FIELDS)
    )
    return model


def encode_message_creation_step_details(
    model: MessageCreationStepDetails,
) -> dict[str, Any]:
    raw: dict[str, Any] = {
        "type": model.type,
        "message_creation": model.message_creation,
    }
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[MessageCreationStepDetails] = decode_message_creation_step_details
ENCODERS[MessageCreationStepDetails] = encode_message_creation_step_details
