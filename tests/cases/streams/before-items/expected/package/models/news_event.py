from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias

from .._later import models
from .._runtime.streams.call import UnknownEvent
from .._runtime.unions.tag import Tag as _Tag
from .._runtime.wire.values import NO_EXTRA

NewsEvent: TypeAlias = Annotated[
    models.NewsEventNews | models.NewsEventOption2 | UnknownEvent,
    _Tag("event", {"news": models.NewsEventNews, "done": models.NewsEventOption2}),
]
"""The schema ``NewsEvent``."""


@dataclass(kw_only=True, slots=True)
class NewsEventNews:
    """The inline schema ``news``."""

    event: Literal["news"] = "news"
    data: models.News
    extra: Mapping[str, Any] = NO_EXTRA


@dataclass(kw_only=True, slots=True)
class NewsEventOption2:
    """The inline schema ``option 2``."""

    event: Literal["done"] = "done"
    data: Literal["[DONE]"] = "[DONE]"
    extra: Mapping[str, Any] = NO_EXTRA
