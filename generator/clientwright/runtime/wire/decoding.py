"""Decoders: from JSON to models, and to what holds models.

A decoder takes the value, the collection of departures, and where the value stands: its container, and a ``Spot``.
Those of models are built (see ``building``), the few others are here. Each is made when a value first needs it, and so
are those of what is inside it.
"""

from __future__ import annotations

from typing import Any, Final

from .building import built_decoder
from .deviations import Deviations, Spot
from .fields import form
from .shapes import Decoder, ModelShape, Shape
from .values import ARRAY, OBJECT, UNSET, kind_of

_of_models: Final[dict[type, Decoder]] = {}
_of_shapes: Final[dict[Shape, Decoder]] = {}


def model_decoder(model: type) -> Decoder:
    """The decoder of a dataclass. Threads that meet it at the same time may build it twice, to the same effect."""
    made = _of_models.get(model)
    if made is None:
        made = _of_models[model] = built_decoder(form(model), decoder)
    return made


def decoder(shape: Shape) -> Decoder:
    """The decoder of any shape."""
    while shape.later is not None and not shape.null:
        shape = shape.later.shape
    made = _of_shapes.get(shape)
    if made is None:
        made = _of_shapes[shape] = _made(shape.seen())
    return made


def _made(shape: Shape) -> Decoder:
    if shape.kept:
        return _keeping(shape)
    if isinstance(shape.object, ModelShape) and not (
        shape.scalars or shape.null or shape.array or shape.tuples or shape.more
    ):
        return model_decoder(shape.object.model)
    return _choosing(shape)


def _keeping(shape: Shape) -> Decoder:
    """Of values that stay as they are."""
    right = shape.test

    def keep(raw: Any, found: Deviations, holder: Any, spot: Spot) -> Any:
        if not right(raw):
            shape.note(raw, found, holder, found.key(holder, spot, raw))
        return raw

    return keep


def _choosing(shape: Shape) -> Decoder:
    """Of what holds models, or is one of several: the JSON type chooses. What nothing takes is refused in the end."""
    decode = _refusing(shape)
    for part in shape.more:
        decode = decode if part.quick else part.decoder(shape, decode)
    if isinstance(shape.object, ModelShape):
        decode = _single(shape.object.model, decode)
    elif shape.object is not None:
        decode = _mapping(shape.object.values, decode)
    if shape.array is not None:
        decode = _listing(shape.array, decode)
    if shape.tuples:
        decode = _tupling(shape.tuples, decode)
    if shape.scalars or shape.null:
        decode = _scalars(shape, decode)
    for part in reversed(shape.more):
        decode = part.decoder(shape, decode) if part.quick else decode
    return decode


def _refusing(shape: Shape) -> Decoder:
    """Of what no member takes."""
    constants, unknown = shape.constants, shape.unknown

    def refuse(raw: Any, found: Deviations, holder: Any, spot: Spot) -> Any:
        found.at(holder, spot, raw)
        # What is missing stays missing and null stays null, as in every other field; so do constants not known yet.
        kept = raw is UNSET or raw is None or type(raw) in constants
        return raw if unknown is None or kept else unknown(raw)

    return refuse


def _scalars(shape: Shape, otherwise: Decoder) -> Decoder:
    types, constants, right = shape.types, shape.constants, shape.flat_test

    def scalar(raw: Any, found: Deviations, holder: Any, spot: Spot) -> Any:
        kind = kind_of(raw)
        if kind in types or (kind in constants and raw in constants[kind]):
            return raw  # which ``right`` would say too, at the price of a call
        return raw if right(raw) else otherwise(raw, found, holder, spot)

    return scalar


def _listing(items: Shape, otherwise: Decoder) -> Decoder:
    decode: Decoder | None = None
    inside = Spot(None, items)

    def each(raw: Any, found: Deviations, holder: Any, spot: Spot) -> Any:
        nonlocal decode
        if type(raw) is not ARRAY:
            return otherwise(raw, found, holder, spot)
        if decode is None:
            if not raw:
                return []
            decode = decoder(items)
        return [decode(item, found, raw, inside) for item in raw]

    return each


def _tupling(tuples: tuple[tuple[Shape, ...], ...], otherwise: Decoder) -> Decoder:
    """Of arrays that have the length of one of some tuples."""
    of_length = {len(one): [*enumerate(one)] for one in tuples}

    def each(raw: Any, found: Deviations, holder: Any, spot: Spot) -> Any:
        parts = of_length.get(len(raw)) if type(raw) is ARRAY else None
        if parts is None:
            return otherwise(raw, found, holder, spot)
        items = [decoder(one)(raw[at], found, raw, Spot(at, one)) for at, one in parts]
        return tuple(items)

    return each


def _mapping(values: Shape, otherwise: Decoder) -> Decoder:
    decode: Decoder | None = None
    inside = Spot(None, values)

    def each(raw: Any, found: Deviations, holder: Any, spot: Spot) -> Any:
        nonlocal decode
        if type(raw) is not OBJECT:
            return otherwise(raw, found, holder, spot)
        if decode is None:
            if not raw:
                return {}
            decode = decoder(values)
        return {key: decode(item, found, raw, inside) for key, item in raw.items()}

    return each


def _single(model: type, otherwise: Decoder) -> Decoder:
    def only(raw: Any, found: Deviations, holder: Any, spot: Spot) -> Any:
        if type(raw) is not OBJECT:
            return otherwise(raw, found, holder, spot)
        return model_decoder(model)(raw, found, holder, spot)

    return only
