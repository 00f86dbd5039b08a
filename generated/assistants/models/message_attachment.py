from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .._later import models
from .._runtime.wire.values import NO_EXTRA, UNSET, Unset


@dataclass(kw_only=True, slots=True)
class MessageAttachment:
    """A file that goes with a message, and the tools that may read it."""

    file_id: str | Unset = UNSET
    """The id of the file."""
    tools: list[models.AttachmentTool] | Unset = UNSET
    """The tools that may read the file."""
    extra: Mapping[str, Any] = NO_EXTRA
