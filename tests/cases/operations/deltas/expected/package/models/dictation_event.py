from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.streams.call import UnknownEvent
from .._runtime.unions.tag import Tag as _Tag

DictationEvent: TypeAlias = Annotated[
    models.SpeakerEvent
    | models.SentenceEvent
    | models.WordsEvent
    | models.FailedEvent
    | models.EndEvent
    | UnknownEvent,
    _Tag(
        "event",
        {
            "speaker": models.SpeakerEvent,
            "begun": models.SentenceEvent,
            "done": models.SentenceEvent,
            "words": models.WordsEvent,
            "failed": models.FailedEvent,
            "end": models.EndEvent,
        },
    ),
]
"""The schema ``DictationEvent``."""
