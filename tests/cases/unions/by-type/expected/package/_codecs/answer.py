"""From JSON to the models of ``models.answer``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import ARRAY, DECODERS, ENCODERS, OBJECT, new, unknown
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.answer import Answer, AnswerLimit, AnswerValue

_ANSWER_REQUIRED: Final = {"value": "integer, string, array or object or null"}
_ANSWER_FIELDS: Final = frozenset(("value", "limit"))


def decode_answer(raw: dict[str, Any], found: Deviations) -> Answer:
    model = new(Answer)
    try:
        model.value = value_ = raw["value"]
    except KeyError:
        return decode_answer(found.fill(raw, _ANSWER_REQUIRED), found)
    model.limit = limit = raw.get("limit", UNSET)
    if value_ is not None:
        model.value = decode_answer_value(value_, found, raw, "value")
    if limit is not UNSET and type(limit) is not str and type(limit) is not int:
        found.wrong(raw, "limit", "integer or string")
    missing = limit is UNSET
    model.extra = (
        NO_EXTRA if len(raw) + missing == 2 else unknown_fields(raw, _ANSWER_FIELDS)
    )
    return model


def encode_answer(model: Answer) -> dict[str, Any]:
    raw: dict[str, Any] = {"value": model.value}
    if model.limit is not UNSET:
        raw["limit"] = model.limit
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


def decode_answer_value(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> AnswerValue:
    value: AnswerValue = raw
    if type(raw) is ARRAY:
        for index, item in enumerate(raw):
            if type(item) is not str:
                found.wrong(raw, index, "string")
        return value
    if type(raw) is OBJECT:
        return _codecs.detail.decode_detail(raw, found)
    if type(raw) is str:
        return value
    if type(raw) is int or type(raw) is float and raw.is_integer():
        return value
    return unknown(raw, found, holder, key, "integer, string, array or object")


def decode_answer_limit(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> AnswerLimit:
    value: AnswerLimit = raw
    if type(raw) is str:
        return value
    if type(raw) is int or type(raw) is float and raw.is_integer():
        return value
    found.at(holder, key, raw, "integer or string")
    return value


DECODERS[Answer] = decode_answer
ENCODERS[Answer] = encode_answer
