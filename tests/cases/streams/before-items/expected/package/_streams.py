"""How the streams are read."""

from __future__ import annotations

from typing import Any, Final

from ._later import models
from ._runtime.streams.call import Events
from ._runtime.streams.data import DataEvents
from ._runtime.streams.records import RecordEvents

NEWS: Final[DataEvents[models.News]] = DataEvents(
    accept="text/event-stream",
    item=models.News,
    ends="[DONE]",
)

NEWS_EVENT: Final[Events[models.NewsEvent]] = Events(
    kind="sse",
    accept="text/event-stream",
    item=models.NewsEvent,
    ends="[DONE]",
    texts=frozenset(("done",)),
)

READ_ONE_KIND_EVENT: Final[Events[models.ReadOneKindEvent]] = Events(
    kind="sse",
    accept="text/event-stream",
    item=models.ReadOneKindEvent,
    ends="[DONE]",
)

READ_WORDS_EVENT: Final[Events[models.ReadWordsEvent]] = Events(
    kind="sse",
    accept="text/event-stream",
    item=models.ReadWordsEvent,
    json_data=False,
    ends="[DONE]",
)

READ_ANYTHING_EVENT: Final[Events[models.ReadAnythingEvent]] = Events(
    kind="sse",
    accept="text/event-stream",
    item=models.ReadAnythingEvent,
    ends="[DONE]",
)

NEWS_2: Final[Events[models.News]] = Events(
    kind="jsonl",
    accept="application/x-ndjson",
    item=models.News,
)

ANYTHING: Final[Events[Any]] = Events(
    kind="jsonl",
    accept="application/json-lines",
    item=Any,
)

NEWS_3: Final[RecordEvents[models.News]] = RecordEvents(
    accept="application/geo+json-seq",
    item=models.News,
)
