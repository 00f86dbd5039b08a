"""From JSON to the models of ``models.dictation_event``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs, models
from .._runtime.accumulate import Fold as _Fold, Indexed as _Indexed
from .._runtime.call import Events as _Events
from .._runtime.codec import OBJECT, unknown_event
from .._runtime.deviations import Deviations
from .._runtime.items import value_item
from ..models.dictation_event import DictationEvent


def decode_dictation_event(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> DictationEvent:
    if type(raw) is OBJECT:
        tag = raw.get("event")
        if tag == "speaker":
            return _codecs.speaker_event.decode_speaker_event(raw, found)
        if tag in ("begun", "done"):
            return _codecs.sentence_event.decode_sentence_event(raw, found)
        if tag == "words":
            return _codecs.words_event.decode_words_event(raw, found)
        if tag == "failed":
            return _codecs.failed_event.decode_failed_event(raw, found)
        if tag == "end":
            return _codecs.end_event.decode_end_event(raw, found)
    return unknown_event(
        raw,
        found,
        holder,
        key,
        'object whose "event" is "speaker", "begun", "done", "words", "failed" or "end"',
    )


EVENTS: Final[_Events[DictationEvent]] = _Events(
    kind="sse",
    accept="text/event-stream",
    decode=value_item(decode_dictation_event),
    terminators=frozenset(("end",)),
    errors=frozenset(("failed",)),
    texts=frozenset(("failed", "end")),
    names=lambda: {
        "speaker": (models.SpeakerEvent, _codecs.speaker.decode_speaker, ("id",)),
        "begun": (models.SentenceEvent, _codecs.sentence.decode_sentence, ()),
        "done": (models.SentenceEvent, _codecs.sentence.decode_sentence, ()),
        "words": (models.WordsEvent, _codecs.words.decode_words, ()),
        "failed": None,
        "end": None,
    },
    folds=lambda: {
        "words": _Fold(
            whole=models.Sentence,
            decode=_codecs.sentence.decode_sentence,
            key="number",
            changes="added",
            index="place",
            rules={"text": "text", "guesses": _Indexed({"text": "append"}, keeps=True)},
        ),
        "speaker": _Fold(
            whole=models.Speaker, decode=_codecs.speaker.decode_speaker, key="name"
        ),
        **dict.fromkeys(
            ("begun", "done"),
            _Fold(
                whole=models.Sentence,
                decode=_codecs.sentence.decode_sentence,
                key="number",
            ),
        ),
    },
)
