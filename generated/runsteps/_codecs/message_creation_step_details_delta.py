"""From JSON to the models of ``models.message_creation_step_details_delta``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.message_creation_step_details_delta import MessageCreationStepDetailsDelta

_MESSAGE_CREATION_STEP_DETAILS_DELTA_REQUIRED: Final = {"type": '"message_creation"'}
_MESSAGE_CREATION_STEP_DETAILS_DELTA_FIELDS: Final = frozenset(
    ("type", "message_creation")
)


def decode_message_creation_step_details_delta(
    raw: dict[str, Any], found: Deviations
) -> MessageCreationStepDetailsDelta:
    model = new(MessageCreationStepDetailsDelta)
    try:
        model.type = type_ = raw["type"]
    except KeyError:
        return decode_message_creation_step_details_delta(
            found.fill(raw, _MESSAGE_CREATION_STEP_DETAILS_DELTA_REQUIRED), found
        )
    model.message_creation = message_creation = raw.get("message_creation", UNSET)
    if type_ != "message_creation":
        found.wrong(raw, "type", '"message_creation"')
    if type(message_creation) is OBJECT:
        model.message_creation = (
            _codecs.message_creation_delta.decode_message_creation_delta(
                message_creation, found
            )
        )
    elif message_creation is not UNSET:
        found.wrong(raw, "message_creation", "object")
    missing = message_creation is UNSET
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 2
        else unknown_fields(raw, _MESSAGE_CREATION_STEP_DETAILS_DELTA_FIELDS)
    )
    return model


def encode_message_creation_step_details_delta(
    model: MessageCreationStepDetailsDelta,
) -> dict[str, Any]:
    raw: dict[str, Any] = {"type": model.type}
    if model.message_creation is not UNSET:
        raw["message_creation"] = model.message_creation
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[MessageCreationStepDetailsDelta] = decode_message_creation_step_details_delta
ENCODERS[MessageCreationStepDetailsDelta] = encode_message_creation_step_details_delta
