"""From JSON to the models of ``models.message_incomplete_details``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.message_incomplete_details import MessageIncompleteDetails

_MESSAGE_INCOMPLETE_DETAILS_REQUIRED: Final = {"reason": "string"}
_MESSAGE_INCOMPLETE_DETAILS_FIELDS: Final = frozenset(("reason",))


def decode_message_incomplete_details(
    raw: dict[str, Any], found: Deviations
) -> MessageIncompleteDetails:
    model = new(MessageIncompleteDetails)
    try:
        model.reason = reason = raw["reason"]
    except KeyError:
        return decode_message_incomplete_details(
            found.fill(raw, _MESSAGE_INCOMPLETE_DETAILS_REQUIRED), found
        )
    if type(reason) is not str:
        found.wrong(raw, "reason", "string")
    model.extra = (
        NO_EXTRA
        if len(raw) == 1
        else unknown_fields(raw, _MESSAGE_INCOMPLETE_DETAILS_FIELDS)
    )
    return model


def encode_message_incomplete_details(
    model: MessageIncompleteDetails,
) -> dict[str, Any]:
    raw: dict[str, Any] = {"reason": model.reason}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[MessageIncompleteDetails] = decode_message_incomplete_details
ENCODERS[MessageIncompleteDetails] = encode_message_incomplete_details
