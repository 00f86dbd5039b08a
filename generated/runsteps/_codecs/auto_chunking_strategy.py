"""From JSON to the models of ``models.auto_chunking_strategy``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.auto_chunking_strategy import AutoChunkingStrategy

_AUTO_CHUNKING_STRATEGY_REQUIRED: Final = {"type": '"auto"'}
_AUTO_CHUNKING_STRATEGY_FIELDS: Final = frozenset(("type",))


def decode_auto_chunking_strategy(
    raw: dict[str, Any], found: Deviations
) -> AutoChunkingStrategy:
    model = new(AutoChunkingStrategy)
    try:
        model.type = type_ = raw["type"]
    except KeyError:
        return decode_auto_chunking_strategy(
            found.fill(raw, _AUTO_CHUNKING_STRATEGY_REQUIRED), found
        )
    if type_ != "auto":
        found.wrong(raw, "type", '"auto"')
    model.extra = (
        NO_EXTRA
        if len(raw) == 1
        else unknown_fields(raw, _AUTO_CHUNKING_STRATEGY_FIELDS)
    )
    return model


def encode_auto_chunking_strategy(model: AutoChunkingStrategy) -> dict[str, Any]:
    raw: dict[str, Any] = {"type": model.type}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[AutoChunkingStrategy] = decode_auto_chunking_strategy
ENCODERS[AutoChunkingStrategy] = encode_auto_chunking_strategy
