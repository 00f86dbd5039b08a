from __future__ import annotations

from typing import Annotated, TypeAlias

from .._later import models
from .._runtime.streams.call import UnknownEvent
from .._runtime.unions.tag import Tag as _Tag

AnswerEvent: TypeAlias = Annotated[
    models.WordEvent | models.DoneEvent | UnknownEvent,
    _Tag("event", {"word": models.WordEvent, "done": models.DoneEvent}),
]
"""The schema ``AnswerEvent``."""
