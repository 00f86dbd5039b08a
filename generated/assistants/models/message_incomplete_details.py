from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from .._runtime.wire.values import NO_EXTRA, Open as _Open


@dataclass(kw_only=True, slots=True)
class MessageIncompleteDetails:
    """Why a message is incomplete."""

    reason: Annotated[
        Literal[
            "content_filter", "max_tokens", "run_cancelled", "run_expired", "run_failed"
        ]
        | str,
        _Open(str),
    ]
    """What cut the message short."""
    extra: Mapping[str, Any] = NO_EXTRA
