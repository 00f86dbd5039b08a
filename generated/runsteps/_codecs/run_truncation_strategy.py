"""From JSON to the models of ``models.run_truncation_strategy``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.run_truncation_strategy import RunTruncationStrategy

_RUN_TRUNCATION_STRATEGY_REQUIRED: Final = {"type": "string"}
_RUN_TRUNCATION_STRATEGY_FIELDS: Final = frozenset(("type", "last_messages"))


def decode_run_truncation_strategy(
    raw: dict[str, Any], found: Deviations
) -> RunTruncationStrategy:
    model = new(RunTruncationStrategy)
    try:
        model.type = type_ = raw["type"]
    except KeyError:
        return decode_run_truncation_strategy(
            found.fill(raw, _RUN_TRUNCATION_STRATEGY_REQUIRED), found
        )
    model.last_messages = last_messages = raw.get("last_messages", UNSET)
    if type(type_) is not str:
        found.wrong(raw, "type", "string")
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
        else unknown_fields(raw, _RUN_TRUNCATION_STRATEGY_FIELDS)
    )
    return model


def encode_run_truncation_strategy(model: RunTruncationStrategy) -> dict[str, Any]:
    raw: dict[str, Any] = {"type": model.type}
    if model.last_messages is not UNSET:
        raw["last_messages"] = model.last_messages
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[RunTruncationStrategy] = decode_run_truncation_strategy
ENCODERS[RunTruncationStrategy] = encode_run_truncation_strategy
