"""From JSON to the models of ``models.note``, and back."""

from __future__ import annotations

from typing import Any, Final

from .. import _codecs
from .._runtime.codec import ARRAY, DECODERS, ENCODERS, OBJECT, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.note import Note

_NOTE_REQUIRED: Final = {"must": "string", "must_or_null": "string or null"}
_NOTE_FIELDS: Final = frozenset(
    ("must", "must_or_null", "may", "may_or_null", "old_style", "tags_or_null", "owner")
)


def decode_note(raw: dict[str, Any], found: Deviations) -> Note:
    model = new(Note)
    try:
        model.must = must = raw["must"]
        model.must_or_null = must_or_null = raw["must_or_null"]
    except KeyError:
        return decode_note(found.fill(raw, _NOTE_REQUIRED), found)
    model.may = may = raw.get("may", UNSET)
    model.may_or_null = may_or_null = raw.get("may_or_null", UNSET)
    model.old_style = old_style = raw.get("old_style", UNSET)
    model.tags_or_null = tags_or_null = raw.get("tags_or_null", UNSET)
    model.owner = owner = raw.get("owner", UNSET)
    if type(must) is not str:
        found.wrong(raw, "must", "string")
    if must_or_null is not None and type(must_or_null) is not str:
        found.wrong(raw, "must_or_null", "string or null")
    if may is not UNSET and type(may) is not str:
        found.wrong(raw, "may", "string")
    if (
        may_or_null is not None
        and may_or_null is not UNSET
        and type(may_or_null) is not int
    ):
        found.wrong(raw, "may_or_null", "integer or null")
    if (
        old_style is not None
        and old_style is not UNSET
        and type(old_style) is not float
        and type(old_style) is not int
    ):
        found.wrong(raw, "old_style", "number or null")
    if type(tags_or_null) is ARRAY:
        for index, item in enumerate(tags_or_null):
            if item is not None and type(item) is not str:
                found.wrong(tags_or_null, index, "string or null")
    elif tags_or_null is not None and tags_or_null is not UNSET:
        found.wrong(raw, "tags_or_null", "array or null")
    if type(owner) is OBJECT:
        model.owner = _codecs.owner.decode_owner(owner, found)
    elif owner is not None and owner is not UNSET:
        found.wrong(raw, "owner", "object or null")
    missing = (
        (may is UNSET)
        + (may_or_null is UNSET)
        + (old_style is UNSET)
        + (tags_or_null is UNSET)
        + (owner is UNSET)
    )
    model.extra = (
        NO_EXTRA if len(raw) + missing == 7 else unknown_fields(raw, _NOTE_FIELDS)
    )
    return model


def encode_note(model: Note) -> dict[str, Any]:
    raw: dict[str, Any] = {"must": model.must, "must_or_null": model.must_or_null}
    if model.may is not UNSET:
        raw["may"] = model.may
    if model.may_or_null is not UNSET:
        raw["may_or_null"] = model.may_or_null
    if model.old_style is not UNSET:
        raw["old_style"] = model.old_style
    if model.tags_or_null is not UNSET:
        raw["tags_or_null"] = model.tags_or_null
    if model.owner is not UNSET:
        raw["owner"] = model.owner
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[Note] = decode_note
ENCODERS[Note] = encode_note
