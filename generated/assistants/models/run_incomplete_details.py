from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from .._runtime.wire.values import NO_EXTRA, UNSET, Open as _Open, Unset


@dataclass(kw_only=True, slots=True)
class RunIncompleteDetails:
    """Why a run is incomplete."""

    reason: (
        Annotated[
            Literal["max_completion_tokens", "max_prompt_tokens"] | str, _Open(str)
        ]
        | Unset
    ) = UNSET
    """The limit that the run has passed."""
    extra: Mapping[str, Any] = NO_EXTRA
