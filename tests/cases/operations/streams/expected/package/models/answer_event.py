"""``AnswerEvent``."""

from __future__ import annotations

from typing import TypeAlias

from .. import models
from .._runtime.codec import Unknown

AnswerEvent: TypeAlias = models.WordEvent | models.DoneEvent | Unknown
"""The schema ``AnswerEvent``."""
