"""From JSON to the models of ``models.text``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import ARRAY, DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.text import Text

_TEXT_REQUIRED: Final = {"value": "string", "annotations": "array"}
_TEXT_FIELDS: Final = frozenset(("value", "annotations"))


def decode_text(raw: dict[str, Any], found: Deviations) -> Text:
    model = new(Text)
    try:
        model.value = value_ = raw["value"]
        model.annotations = annotations = raw["annotations"]
    except KeyError:
        return decode_text(found.fill(raw, _TEXT_REQUIRED), found)
    if type(value_) is not str:
        found.wrong(raw, "value", "string")
    if type(annotations) is ARRAY:
        model.annotations = [
            _codecs.annotation.decode_annotation(item, found, annotations, index)
            for index, item in enumerate(annotations)
        ]
    else:
        found.wrong(raw, "annotations", "array")
    model.extra = NO_EXTRA if len(raw) == 2 else unknown_fields(raw, _TEXT_FIELDS)
    return model


def encode_text(model: Text) -> dict[str, Any]:
    raw: dict[str, Any] = {"value": model.value, "annotations": model.annotations}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[Text] = decode_text
ENCODERS[Text] = encode_text
