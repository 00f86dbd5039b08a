"""``DictationEvent``."""

from __future__ import annotations

from typing import TypeAlias

from .. import models
from .._runtime.codec import UnknownEvent

DictationEvent: TypeAlias = (
    models.SpeakerEvent
    | models.SentenceEvent
    | models.WordsEvent
    | models.FailedEvent
    | models.EndEvent
    | UnknownEvent
)
"""The schema ``DictationEvent``."""
