from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class MessageDelta:
    """The fields of a message that are new."""

    role: models.MessageRole | str | Unset = UNSET
    """Who speaks."""
    content: list[models.MessageContentDelta] | Unset = UNSET
    """The parts that have grown."""
    extra: Mapping[str, Any] = NO_EXTRA
