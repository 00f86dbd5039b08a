"""From JSON to the models of ``models.chunking_strategy``, and back."""

from __future__ import annotations

from typing import Any

from .. import _codecs
from .._runtime.codec import OBJECT, unknown
from .._runtime.deviations import Deviations
from ..models.chunking_strategy import ChunkingStrategy


def decode_chunking_strategy(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> ChunkingStrategy:
    if type(raw) is OBJECT:
        tag = raw.get("type")
        if tag == "auto":
            return _codecs.auto_chunking_strategy.decode_auto_chunking_strategy(
                raw, found
            )
        if tag == "static":
            return _codecs.static_chunking_strategy.decode_static_chunking_strategy(
                raw, found
            )
    return unknown(raw, found, holder, key, 'object whose "type" is "auto" or "static"')
