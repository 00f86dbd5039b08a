"""How the streams are read."""

from __future__ import annotations

from typing import Final

from ._later import models
from ._runtime.streams.call import Events
from ._runtime.streams.data import DataEvents

SAYING_EVENT: Final[DataEvents[models.SayingEvent]] = DataEvents(
    accept="text/event-stream",
    item=models.SayingEvent,
    ends="[DONE]",
)

SAYING: Final[Events[models.Saying]] = Events(
    kind="jsonl",
    accept="application/x-ndjson",
    item=models.Saying,
)
