"""From JSON to models and back: of the models of a client, and of any dataclass of the same form."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, TypeAlias, TypeVar

from .annotations import format_of, read
from .building import built_encoder
from .decoding import decoder
from .deviations import DecodeError, Deviations, Spot
from .fields import form
from .numbers import Number
from .values import ARRAY, OBJECT, UNSET, Unknown, kind_of

T = TypeVar("T")

Decode: TypeAlias = Callable[[Any, Deviations], Any]

_MAPPING: Final[Any] = Mapping
_SEQUENCE: Final[Any] = Sequence
_BYTES: Final = (bytes, bytearray)
_PLAIN: Final = frozenset((str, int, float, bool, type(None)))
_DEEPEST: Final = 100_000

_encoders: Final[dict[type, Callable[[Any], Any]]] = {}


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


def to_json(
    value: Any, *, exclude_none: bool = False, exclude_unset: bool = True
) -> Any:
    """The plain JSON value (dicts, lists, scalars) of a model, or of anything that holds models.

    ``exclude_none`` leaves out what is null in objects. Without ``exclude_unset`` a field that is ``UNSET`` is null.
    """
    # Without recursion: what a server nests is decoded to any depth that ``json`` reads.
    whole: list[Any] = [value]
    waiting: list[tuple[Any, Any, int]] = [(whole, 0, 0)]
    while waiting:
        holder, key, depth = waiting.pop()
        value = holder[key]
        if depth > _DEEPEST:
            raise RecursionError("a value that holds itself has no end")
        while not (value is None or isinstance(value, str | int | float)):
            if isinstance(value, _MAPPING):
                there = ((k, v) for k, v in value.items() if v is not UNSET)
                value = {k: v for k, v in there if not (exclude_none and v is None)}
                inside = value.items()
            elif isinstance(value, _SEQUENCE) and not isinstance(value, _BYTES):
                value = list(value)
                inside = enumerate(value)
            else:
                value = _level(value, exclude_unset)
                continue
            one = depth + 1
            waiting += [(value, k, one) for k, v in inside if type(v) not in _PLAIN]
            break
        holder[key] = value
    return whole[0]


def _level(value: Any, exclude_unset: bool) -> Any:
    level = level_of(value)
    unknown = exclude_unset or isinstance(value, Unknown)
    if not unknown and type(level) is OBJECT:
        names = (one.wire_name for one in form(kind_of(value)).fields)
        said = {name: one for name, one in level.items() if one is not UNSET}
        return {**dict.fromkeys(names), **said}
    return level


def to_json_text(
    value: Any, *, exclude_none: bool = False, exclude_unset: bool = True
) -> str:
    """As ``to_json``, as JSON text, compact, with each number as it came."""
    also = {"exclude_none": exclude_none, "exclude_unset": exclude_unset}
    return exactly(to_json(value, **also))


def dumps(value: Any) -> bytes:
    """JSON text of plain values and models, compact, UTF-8."""
    try:
        text = _encode(value)
    except (_Seldom, ValueError):
        text = exactly(value)
    # Half of a surrogate pair, which JSON can say (RFC 8259, 8.2) and UTF-8 cannot, is escaped as JSON escapes it.
    return text.encode(errors="backslashreplace")


class _Seldom(TypeError):
    """Met what the encoder of ``json`` cannot leave out, or write as it is."""


def one_level(value: Any) -> Any:
    """One level of a value that JSON does not know: a model, ``Unknown``, any mapping or sequence."""
    kind = kind_of(value)
    encode = _encoders.get(kind)
    if encode is None:
        if isinstance(value, Unknown):
            if type(value.value) is Number:
                raise _Seldom("a number that no float is")
            return value.value
        if value is UNSET:
            raise _Seldom(
                "UNSET is not there, so it cannot be an item of a list or a body"
            )
        if isinstance(value, _MAPPING):
            return dict(value)
        if isinstance(value, _SEQUENCE) and not isinstance(value, bytes | bytearray):
            return list(value)
        encode = _encoders[kind] = _encoder(kind, value)
    return encode(value)


def _encoder(kind: type, value: Any) -> Callable[[Any], Any]:
    if hasattr(kind, "__dataclass_fields__"):
        return built_encoder(form(kind))
    found = format_of(kind)
    if found is None:
        raise TypeError(f"{value!r} is neither a JSON value nor a model of this client")
    write: Callable[[Any], Any] = found.write
    return write


_encode: Final = json.JSONEncoder(
    ensure_ascii=False,
    check_circular=False,
    allow_nan=False,
    separators=(",", ":"),
    default=one_level,
).encode


def exactly(value: Any) -> str:
    """JSON text, slower than by ``dumps``: without what is ``UNSET`` in a mapping, and with each number as it came."""
    if type(value) is Number:
        return value.text
    if value is None or isinstance(value, str | int | float):
        return _encode(value)
    if type(value) is ARRAY:
        return f"[{','.join(map(exactly, value))}]"
    if type(value) is not OBJECT:
        return exactly(level_of(value))
    pairs = [
        f"{_encode({key: 0})[1:-2]}{exactly(item)}"
        for key, item in value.items()
        if item is not UNSET
    ]
    return f"{{{','.join(pairs)}}}"


def level_of(value: Any) -> Any:
    """As ``one_level``; also of a number that no float is."""
    return value.value if isinstance(value, Unknown) else one_level(value)
