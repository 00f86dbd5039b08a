"""From JSON to the models of ``models.answer_event``, and back."""

from __future__ import annotations

from typing import Any

from .. import _codecs
from .._runtime.codec import OBJECT, unknown
from .._runtime.deviations import Deviations
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
    return unknown(raw, found, holder, key, 'object whose "event" is "word" or "done"')
