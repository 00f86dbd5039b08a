"""From JSON to the models of ``models.static_chunking_strategy``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.static_chunking_strategy import StaticChunkingStrategy

_STATIC_CHUNKING_STRATEGY_REQUIRED: Final = {"type": '"static"', "static": "object"}
_STATIC_CHUNKING_STRATEGY_FIELDS: Final = frozenset(("type", "static"))


def decode_static_chunking_strategy(
    raw: dict[str, Any], found: Deviations
) -> StaticChunkingStrategy:
    model = new(StaticChunkingStrategy)
    try:
        model.type = type_ = raw["type"]
        model.static = static = raw["static"]
    except KeyError:
        return decode_static_chunking_strategy(
            found.fill(raw, _STATIC_CHUNKING_STRATEGY_REQUIRED), found
        )
    if type_ != "static":
        found.wrong(raw, "type", '"static"')
    if type(static) is OBJECT:
        model.static = _codecs.static_chunking.decode_static_chunking(static, found)
    else:
        found.wrong(raw, "static", "object")
    model.extra = (
        NO_EXTRA
        if len(raw) == 2
        else unknown_fields(raw, _STATIC_CHUNKING_STRATEGY_FIELDS)
    )
    return model


def encode_static_chunking_strategy(model: StaticChunkingStrategy) -> dict[str, Any]:
    raw: dict[str, Any] = {"type": model.type, "static": model.static}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[StaticChunkingStrategy] = decode_static_chunking_strategy
ENCODERS[StaticChunkingStrategy] = encode_static_chunking_strategy
