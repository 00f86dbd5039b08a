"""From JSON to the models of ``models.text_delta``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import ARRAY, DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.text_delta import TextDelta

_TEXT_DELTA_FIELDS: Final = frozenset(("value", "annotations"))


def decode_text_delta(raw: dict[str, Any], found: Deviations) -> TextDelta:
    model = new(TextDelta)
    model.value = value_ = raw.get("value", UNSET)
    model.annotations = annotations = raw.get("annotations", UNSET)
    if value_ is not UNSET and type(value_) is not str:
        found.wrong(raw, "value", "string")
    if type(annotations) is ARRAY:
        model.annotations = [
            _codecs.annotation_delta.decode_annotation_delta(
                item, found, annotations, index
            )
            for index, item in enumerate(annotations)
        ]
    elif annotations is not UNSET:
        found.wrong(raw, "annotations", "array")
    missing = (value_ is UNSET) + (annotations is UNSET)
    model.extra = (
        NO_EXTRA if len(raw) + missing == 2 else unknown_fields(raw, _TEXT_DELTA_FIELDS)
    )
    return model


def encode_text_delta(model: TextDelta) -> dict[str, Any]:
    raw: dict[str, Any] = {}
    if model.value is not UNSET:
        raw["value"] = model.value
    if model.annotations is not UNSET:
        raw["annotations"] = model.annotations
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[TextDelta] = decode_text_delta
ENCODERS[TextDelta] = encode_text_delta
