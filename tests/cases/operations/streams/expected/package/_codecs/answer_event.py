"""From JSON to the models of ``models.answer_event``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs, models
from .._runtime.call import Events as _Events
from .._runtime.codec import OBJECT, unknown_event
from .._runtime.deviations import Deviations
from .._runtime.items import value_item
from ..models.answer_event import AnswerEvent


def decode_answer_event(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> AnswerEvent:
    if type(raw) is OBJECT:
        tag = raw.get("event")
        if tag == "word":
            return _codecs.word_event.decode_word_event(raw, found)
        if tag == "done":
            return _codecs.done_event.decode_done_event(raw, found)
    return unknown_event(
        raw, found, holder, key, 'object whose "event" is "word" or "done"'
    )


EVENTS: Final[_Events[AnswerEvent]] = _Events(
    kind="sse",
    accept="text/event-stream",
    decode=value_item(decode_answer_event),
    terminators=frozenset(("done",)),
    texts=frozenset(("done",)),
    names=lambda: {
        "word": (models.WordEvent, _codecs.answer.decode_answer, ()),
        "done": None,
    },
)
