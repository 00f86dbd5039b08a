"""From JSON to the models of ``models.cat``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import ARRAY, DECODERS, ENCODERS, new
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from .._runtime.unset import UNSET
from ..models.cat import Cat

_CAT_REQUIRED: Final = {"name": "string", "age": "integer", "prey": "array"}
_CAT_KIND: Final = frozenset(("wild", "tame"))
_CAT_FIELDS: Final = frozenset(("name", "age", "prey", "kind"))


def decode_cat(raw: dict[str, Any], found: Deviations) -> Cat:
    model = new(Cat)
    try:
        model.name = name_ = raw["name"]
        model.age = age = raw["age"]
        model.prey = prey = raw["prey"]
    except KeyError:
        return decode_cat(found.fill(raw, _CAT_REQUIRED), found)
    model.kind = kind = raw.get("kind", UNSET)
    if type(name_) is not str:
        found.wrong(raw, "name", "string")
    if type(age) is not int:
        found.wrong(raw, "age", "integer")
    if type(prey) is ARRAY:
        for index, item in enumerate(prey):
            if type(item) is not str:
                found.wrong(prey, index, "string")
    else:
        found.wrong(raw, "prey", "array")
    if kind is not UNSET and (type(kind) is not str or kind not in _CAT_KIND):
        found.wrong(raw, "kind", '"wild" or "tame"')
    missing = kind is UNSET
    model.extra = (
        NO_EXTRA if len(raw) + missing == 4 else unknown_fields(raw, _CAT_FIELDS)
    )
    return model


def encode_cat(model: Cat) -> dict[str, Any]:
    raw: dict[str, Any] = {"name": model.name, "age": model.age, "prey": model.prey}
    if model.kind is not UNSET:
        raw["kind"] = model.kind
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[Cat] = decode_cat
ENCODERS[Cat] = encode_cat
