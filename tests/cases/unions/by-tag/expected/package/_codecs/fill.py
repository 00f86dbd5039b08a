"""From JSON to the models of ``models.fill``, and back."""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import DECODERS, ENCODERS, OBJECT, new, unknown
from .._runtime.deviations import NO_EXTRA, Deviations, unknown_fields
from ..models.fill import Fill, FillGradient, FillSolid

_FILL_SOLID_REQUIRED: Final = {"type": '"solid"', "color": "string"}
_FILL_SOLID_FIELDS: Final = frozenset(("type", "color"))
_FILL_GRADIENT_REQUIRED: Final = {
    "type": '"gradient"',
    "from": "string",
    "to": "string",
}
_FILL_GRADIENT_FIELDS: Final = frozenset(("type", "from", "to"))


def decode_fill(
    raw: Any, found: Deviations, holder: Any, key: str | int | None
) -> Fill:
    if type(raw) is OBJECT:
        tag = raw.get("type")
        if tag == "solid":
            return decode_fill_solid(raw, found)
        if tag == "gradient":
            return decode_fill_gradient(raw, found)
    return unknown(
        raw, found, holder, key, 'object whose "type" is "solid" or "gradient"'
    )


def decode_fill_solid(raw: dict[str, Any], found: Deviations) -> FillSolid:
    model = new(FillSolid)
    try:
        model.type = type_ = raw["type"]
        model.color = color = raw["color"]
    except KeyError:
        return decode_fill_solid(found.fill(raw, _FILL_SOLID_REQUIRED), found)
    if type_ != "solid":
        found.wrong(raw, "type", '"solid"')
    if type(color) is not str:
        found.wrong(raw, "color", "string")
    model.extra = NO_EXTRA if len(raw) == 2 else unknown_fields(raw, _FILL_SOLID_FIELDS)
    return model


def encode_fill_solid(model: FillSolid) -> dict[str, Any]:
    raw: dict[str, Any] = {"type": model.type, "color": model.color}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


def decode_fill_gradient(raw: dict[str, Any], found: Deviations) -> FillGradient:
    model = new(FillGradient)
    try:
        model.type = type_ = raw["type"]
        model.from_ = from_ = raw["from"]
        model.to = to = raw["to"]
    except KeyError:
        return decode_fill_gradient(found.fill(raw, _FILL_GRADIENT_REQUIRED), found)
    if not (type(from_) is type(to) is str):
        found.check(raw, str, "string", "from", "to")
    if type_ != "gradient":
        found.wrong(raw, "type", '"gradient"')
    model.extra = (
        NO_EXTRA if len(raw) == 3 else unknown_fields(raw, _FILL_GRADIENT_FIELDS)
    )
    return model


def encode_fill_gradient(model: FillGradient) -> dict[str, Any]:
    raw: dict[str, Any] = {"type": model.type, "from": model.from_, "to": model.to}
    if model.extra is not NO_EXTRA:
        raw.update(model.extra)
    return raw


DECODERS[FillSolid] = decode_fill_solid
ENCODERS[FillSolid] = encode_fill_solid
DECODERS[FillGradient] = decode_fill_gradient
ENCODERS[FillGradient] = encode_fill_gradient
