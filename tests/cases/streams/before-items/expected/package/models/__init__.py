"""The models; each module is loaded when a name of it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .news import News as News
    from .news_event import (
        NewsEvent as NewsEvent,
        NewsEventNews as NewsEventNews,
        NewsEventOption2 as NewsEventOption2,
    )
    from .read_one_kind import ReadOneKindEvent as ReadOneKindEvent
    from .read_words import ReadWordsEvent as ReadWordsEvent
    from .read_anything import ReadAnythingEvent as ReadAnythingEvent
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            ".news": "News",
            ".news_event": "NewsEvent NewsEventNews NewsEventOption2",
            ".read_one_kind": "ReadOneKindEvent",
            ".read_words": "ReadWordsEvent",
            ".read_anything": "ReadAnythingEvent",
        },
    )
