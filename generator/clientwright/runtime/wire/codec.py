"""From JSON to models and back.

Every model has a decoder and an encoder in ``_codecs``, in a module of the same name as the model's own in
``models``. They are plain functions; importing the module enters them here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final, TypeVar, cast

from .deviations import Deviations
from .errors import DecodeError
from .unset import UNSET

T = TypeVar("T")

new: Final = object.__new__
"""Makes a model without ``__init__``: a decoder sets every field itself, at about half the time."""

OBJECT: Final[Any] = dict
ARRAY: Final[Any] = list
"""What JSON objects and arrays are parsed to. Typed ``Any``: ``type(x) is OBJECT`` narrows to nothing half-known."""

_MAPPING: Final[Any] = Mapping
_SEQUENCE: Final[Any] = Sequence

ENCODERS: Final[dict[type, Callable[[Any], dict[str, Any]]]] = {}
DECODERS: Final[dict[type, Callable[[dict[str, Any], Deviations], Any]]] = {}


@dataclass(slots=True)
class Unknown:
    """A union member that the description does not know, as it came."""

    value: Any


@dataclass(slots=True)
class UnknownEvent(Unknown):
    """An event of a stream whose name the description does not know: ``value`` is the whole event, as it came."""

    @property
    def event(self) -> str:
        """The event's name; empty when it says none."""
        return str(self._said("event") or "")

    @property
    def data(self) -> Any:
        """The event's data: the JSON value if it is JSON, else the text."""
        return self._said("data")

    @property
    def id(self) -> str | None:
        """The event's id, if it says one."""
        return cast("str | None", self._said("id"))

    @property
    def retry(self) -> int | None:
        """Milliseconds to wait before a reconnection, if the event says so."""
        return cast("int | None", self._said("retry"))

    def _said(self, name: str) -> Any:
        return self.value.get(name) if type(self.value) is OBJECT else None


def unknown(
    raw: Any, found: Deviations, holder: Any, key: str | int | None, expected: str
) -> Unknown:
    """``Unknown`` of a value that no member of a union takes, noted in ``found``.

    What is missing stays missing and null stays null, as in every other field.
    """
    found.at(holder, key, raw, expected)
    return cast("Unknown", raw) if raw is UNSET or raw is None else Unknown(raw)


def unknown_event(
    raw: Any, found: Deviations, holder: Any, key: str | int | None, expected: str
) -> UnknownEvent:
    """As ``unknown``, in a union of events."""
    held = unknown(raw, found, holder, key, expected)
    return UnknownEvent(raw) if type(held) is Unknown else cast("UnknownEvent", held)


def to_json(value: Any) -> Any:
    """The plain JSON value (dicts, lists, scalars) of a model, or of anything that holds models."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, _MAPPING):
        return {key: to_json(item) for key, item in value.items() if item is not UNSET}
    if isinstance(value, _SEQUENCE) and not isinstance(value, bytes | bytearray):
        return [to_json(item) for item in value]
    return to_json(one_level(value))


def from_json(model: type[T], value: Any, *, strict: bool = False) -> T:
    """The model of a parsed JSON value. Departures are kept in the model; with ``strict`` they raise `DecodeError`."""
    found = Deviations(value)
    decoded: T = (
        _decoder(model)(value, found)
        if type(value) is OBJECT
        else found.wrong(found.root, 0, "object")
    )
    if strict and found:
        raise DecodeError(tuple(found))
    return decoded


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
    kind: type = type(value)  # pyright: ignore[reportUnknownVariableType]
    encoder = ENCODERS.get(kind)
    if encoder is None:
        if kind is Unknown or kind is UnknownEvent:
            return value.value
        if value is UNSET:
            raise _Absent(
                "UNSET is not there, so it cannot be an item of a list or a body"
            )
        if isinstance(value, _MAPPING):
            return dict(value)
        if isinstance(value, _SEQUENCE) and not isinstance(value, bytes | bytearray):
            return list(value)
        _load_codec(kind)
        encoder = ENCODERS.get(kind)
        if encoder is None:
            raise TypeError(
                f"{value!r} is neither a JSON value nor a model of this client"
            )
    return encoder(value)


_encode: Final = json.JSONEncoder(
    ensure_ascii=False,
    check_circular=False,
    allow_nan=False,
    separators=(",", ":"),
    default=one_level,
).encode
_encode_ascii: Final = json.JSONEncoder(
    check_circular=False,
    allow_nan=False,
    separators=(",", ":"),
    default=one_level,
).encode


def _decoder(model: type) -> Callable[[dict[str, Any], Deviations], Any]:
    if model not in DECODERS:
        _load_codec(model)
    try:
        return DECODERS[model]
    except KeyError:
        raise TypeError(f"{model!r} is not a model of this client") from None


def _load_codec(model: type) -> None:
    package, found, name = model.__module__.rpartition(".models.")
    if found and package == __name__.rsplit(".", 3)[0]:
        import_module(f"{package}._codecs.{name}")
