from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from .._later import models
from .._runtime.wire.values import CLOSED as _CLOSED, NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class ModifyMessageRequest:
    """The one thing about a message that can be changed."""

    metadata: models.Metadata | None | Unset = UNSET
    """Your own notes to keep with the message, in place of those that are there."""
    extra: Annotated[Mapping[str, Any], _CLOSED] = NO_EXTRA
