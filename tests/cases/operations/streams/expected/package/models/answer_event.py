"""``AnswerEvent``."""

from __future__ import annotations

from typing import TypeAlias

from .. import models
from .._runtime.codec import UnknownEvent

AnswerEvent: TypeAlias = models.WordEvent | models.DoneEvent | UnknownEvent
"""The schema ``AnswerEvent``."""
