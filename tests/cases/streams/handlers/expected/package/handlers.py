"""Objects that are told of events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.streams.handling import EventHandler

if TYPE_CHECKING:
    from . import models


class HearEventHandler(EventHandler["models.HearEvent"]):
    """What to do with the events of a stream: override what matters,
    ``stream.until_done(handler)``."""

    def on_song_begun(self, event: models.Sung) -> object: ...
    def on_song_done(self, event: models.Sung) -> object: ...
    def on_song_more(self, event: models.Grown) -> object: ...
