"""From JSON to models and back: of the models of a client, and of any dataclass of the same form."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, TypeAlias, TypeVar

from .annotations import read
from .building import built_encoder
from .decoding import decoder
from .deviations import DecodeError, Deviations, Spot
from .fields import form
from .values import UNSET, Unknown, kind_of

T = TypeVar("T")

Decode: TypeAlias = Callable[[Any, Deviations], Any]

_MAPPING: Final[Any] = Mapping
_SEQUENCE: Final[Any] = Sequence

_encoders: Final[dict[type, Callable[[Any], dict[str, Any]]]] = {}


def from_json(model: type[T], value: Any, *, strict: bool = False) -> T:
    """The model of a parsed JSON value. Departures are kept in the model; with ``strict`` they raise `DecodeError`."""
    if type(model).__hash__ is None:  # as a dict: the value in the model's place
        raise TypeError(f"{model!r:.80} is no type that JSON has values of")
    found = Deviations(value)
    kind: Any = model
    decoded: T = decode_of(kind)(value, found)
    if strict and found:
        raise DecodeError(tuple(found))
    return decoded


@lru_cache(maxsize=1024)
def decode_of(annotation: Any) -> Decode:
    """What decodes a whole value of a type: a model, the alias of one, or a reference to either."""
    shape = read(annotation)
    decode, spot = decoder(shape), Spot(0, shape)
    return lambda value, found: decode(value, found, found.root, spot)


def to_json(value: Any) -> Any:
    """The plain JSON value (dicts, lists, scalars) of a model, or of anything that holds models."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, _MAPPING):
        return {key: to_json(item) for key, item in value.items() if item is not UNSET}
    if isinstance(value, _SEQUENCE) and not isinstance(value, bytes | bytearray):
        return [to_json(item) for item in value]
    return to_json(one_level(value))


def dumps(value: Any) -> bytes:
    """JSON text of plain values and models, compact, UTF-8."""
    try:
        return _encode(value).encode()
    except (
        _Absent
    ):  # seldom: a required field that was received without, or a dict that holds UNSET
        return dumps(to_json(value))
    except (
        UnicodeEncodeError
    ):  # half of a surrogate pair, which JSON can say (RFC 8259, 8.2) and UTF-8 cannot
        return _encode_ascii(value).encode()


class _Absent(TypeError):
    """Met ``UNSET`` where a value is written."""


def one_level(value: Any) -> Any:
    """One level of a value that JSON does not know: a model, ``Unknown``, any mapping or sequence."""
    kind = kind_of(value)
    encode = _encoders.get(kind)
    if encode is None:
        if isinstance(value, Unknown):
            return value.value
        if value is UNSET:
            raise _Absent(
                "UNSET is not there, so it cannot be an item of a list or a body"
            )
        if isinstance(value, _MAPPING):
            return dict(value)
        if isinstance(value, _SEQUENCE) and not isinstance(value, bytes | bytearray):
            return list(value)
        if not hasattr(kind, "__dataclass_fields__"):
            raise TypeError(
                f"{value!r} is neither a JSON value nor a model of this client"
            )
        encode = _encoders[kind] = built_encoder(form(kind))
    return encode(value)


_encode: Final = json.JSONEncoder(
    ensure_ascii=False,
    check_circular=False,
    allow_nan=False,
    separators=(",", ":"),
    default=one_level,
).encode
_encode_ascii: Final = json.JSONEncoder(
    check_circular=False, allow_nan=False, separators=(",", ":"), default=one_level
).encode
