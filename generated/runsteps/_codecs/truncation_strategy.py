"""From JSON to the models of ``models.truncation_strategy``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.truncation_strategy import TruncationStrategy

_TRUNCATION_STRATEGY_REQUIRED: Final = {"type": '"auto" or "last_messages"'}
_TRUNCATION_STRATEGY_TYPE: Final = frozenset(("auto", "last_messages"))
_TRUNCATION_STRATEGY_FIELDS: Final = frozenset(("type", "last_messages"))


def decode_truncation_strategy(
    raw: dict[str, Any], found: Deviations
) -> TruncationStrategy:
    model = new(TruncationStrategy)
    try:
        model.type = type_ = raw["type"]
    except KeyError:
        return decode_truncation_strategy(
            found.fill(raw, _TRUNCATION_STRATEGY_REQUIRED), found
        )
    model.last_messages = last_messages = raw.get("last_messages", UNSET)
    if type(type_) is not str or type_ not in _TRUNCATION_STRATEGY_TYPE:
        found.wrong(raw, "type", '"auto" or "last_messages"')
    if (
        last_messages is not None
        and last_messages is not UNSET
        and type(last_messages) is not int
    ):
        found.wrong(raw, "last_messages", "integer or null")
    missing = last_messages is UNSET
    model.extra = (
        NO_EXTRA
        if len(raw) + missing == 2
        else unknown_fields(raw, _TRUNCATION_STRATEGY_FIELDS)
    )
    return model


def encode_truncation_strategy(model: TruncationStrategy) -> dict[str, Any]:
    raw: dict[str, Any] = {"type": model.type}
    if model.last_messages is not UNSET:
        raw["last_messages"] = model.last_messages
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[TruncationStrategy] = decode_truncation_strategy
ENCODERS[TruncationStrategy] = encode_truncation_strategy
