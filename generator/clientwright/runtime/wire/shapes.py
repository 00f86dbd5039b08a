"""What a value should be, by its JSON type; and, where one is not, what is said of it.

Decoders ask whether everything is as described, in one step for all fields. Only when it is not, ``Shape.note`` goes
through the value again and says what departs where.
"""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final, NamedTuple, TypeAlias

from .deviations import Deviations, Spot
from .numbers import Number
from .values import ARRAY, OBJECT, UNSET, kind_of

Scalar: TypeAlias = "str | int | float | bool"
Test: TypeAlias = Callable[[Any], bool]
Decoder: TypeAlias = Callable[[Any, Deviations, Any, Spot], Any]
ScalarPart: TypeAlias = "type | tuple[Scalar, ...]"
"""A type of which any value will do, or constants."""

_WORDS: Final[Mapping[type, str]] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    list: "array",
    dict: "object",
}
_NUMBERS: Final = (int, float)
_NULL: Final = type(None)


class Part(ABC):
    """Values that are told, and decoded, in a way of their own: those of formats, and the members of unions."""

    quick: Callable[[Any], Any] | None = None
    """Gives at once what something means in the usual form; None, or what is false, when it has to be looked at."""

    path: tuple[str, ...] = ()
    """Where in an object the value stands that tells which of some ``members`` it is, by this value."""
    members: Mapping[Any, Shape] = {}

    @property
    def expected(self) -> str:
        """In words, what they are."""
        return "object"

    @abstractmethod
    def decoder(self, shape: Shape, otherwise: Decoder) -> Decoder:
        """What decodes them in a shape that they are part of; ``otherwise`` is for what it does not take."""


class MapShape(NamedTuple):
    """An object whose keys are data."""

    values: Shape


class ModelShape(NamedTuple):
    """An object that becomes one model."""

    model: type


ObjectShape: TypeAlias = "MapShape | ModelShape"


class Later:
    """A type that is not looked at before a value needs it, since to look would load the modules of other models."""

    __slots__ = ("_look", "_shape")

    def __init__(self, look: Callable[[], Shape]) -> None:
        self._look = look
        self._shape: Shape | None = None

    @property
    def shape(self) -> Shape:
        """The shape; found out at the first time."""
        if self._shape is None:
            self._shape = self._look()
        return self._shape


@dataclass(frozen=True, kw_only=True, eq=False)
class Shape:
    """What a value should be. The JSON type decides: each has its own part, and absent parts are not described.

    What is found out of it is kept: a server that departs from its description does so all the time.
    """

    scalars: tuple[ScalarPart, ...] = ()
    more: tuple[Part, ...] = ()
    """The first that takes a value is the one that it is of. Those with ``quick`` are asked before the scalars."""
    null: bool = False
    array: Shape | None = None
    """The shape of the items."""
    tuples: tuple[tuple[Shape, ...], ...] = ()
    """Arrays that become tuples: the shapes of their items, each of another length."""
    object: ObjectShape | None = None
    unknown: type | None = None
    """What holds a value that no part takes, where the annotation has a place for one."""
    anything: bool = False
    later: Later | None = None
    """All of it but ``null``, where that is not looked at yet."""

    def seen(self) -> Shape:
        """The shape, looked at."""
        if self.later is None:
            return self
        found = self.later.shape.seen()
        return replace(found, null=True) if self.null and not found.null else found

    def not_null(self) -> Shape:
        """The shape of a value that has been seen not to be null."""
        return replace(self, null=False) if self.null else self

    @property
    def flat(self) -> bool:
        """Whether the type of a value, or its being one of some constants, tells that it is right."""
        if self._apart or self.anything:
            return False
        array = self.array is None or self.array.anything
        return array and (self.object is None or self._free)

    @property
    def _apart(self) -> bool:
        """Whether some values become what no JSON type is, or may do so."""
        return bool(self.later or self.unknown or self.tuples or self.more)

    @property
    def _free(self) -> bool:
        """Whether any object is right."""
        return isinstance(self.object, MapShape) and self.object.values.anything

    @property
    def kept(self) -> bool:
        """Whether every value stays as it is: nothing in it becomes a model."""
        if self._apart:
            return False
        inner = [self.array] if self.array is not None else []
        if isinstance(self.object, MapShape):
            inner.append(self.object.values)
        elif self.object is not None:
            return False
        return all(one.kept for one in inner)

    @property
    def types(self) -> frozenset[type]:
        """The Python types of which any value is right."""
        found = {part for part in self.scalars if isinstance(part, type)}
        found |= {list} if self.array is not None and self.array.anything else set()
        found |= {dict} if self._free else set()
        if float in found:
            found.add(int)  # an integer is a number
        return frozenset(found | {_NULL} if self.null else found)

    @property
    def constants(self) -> Mapping[type, frozenset[Scalar]]:
        """The values that are right, by the type of what is received: 1.0 is the number 1, and true is not."""
        found: dict[type, set[Scalar]] = {}
        for value in self.listed:
            for kind in _NUMBERS if type(value) in _NUMBERS else (type(value),):
                found.setdefault(kind, set()).add(value)
        return {kind: frozenset(values) for kind, values in found.items()}

    @property
    def listed(self) -> tuple[Scalar, ...]:
        """All constants, in their order."""
        parts = [part for part in self.scalars if not isinstance(part, type)]
        return tuple(value for part in parts for value in part)

    @cached_property
    def flat_test(self) -> Test:
        """Says whether a value is right by its type, or as one of the constants."""
        types, constants = self.types, self.constants
        whole = int in types and float not in types

        def right(value: Any) -> bool:
            kind = kind_of(value)
            if kind is Number:
                kind = float
            if kind in types or (kind in constants and value in constants[kind]):
                return True
            # JSON Schema 2020-12, 4.2.3: 1.0 is an integer.
            return whole and kind is float and bool(value.is_integer())

        return right

    @cached_property
    def test(self) -> Test:
        """Says whether a value that stays as it is (``kept``) is right in all its parts."""
        if self.anything:
            return lambda _: True
        if self.flat:
            return self.flat_test
        flat = self.flat_test
        item = _of_all(self.array) if self.array is not None else None
        held = self.object.values if isinstance(self.object, MapShape) else None
        values = _of_all(held) if held is not None else None

        def right(value: Any) -> bool:
            kind = kind_of(value)
            if kind is ARRAY and item is not None:
                return item(value)
            if kind is OBJECT and values is not None:
                return values(value.values())
            return flat(value)

        return right

    def note(
        self, value: Any, found: Deviations, holder: Any, key: str | int | None
    ) -> None:
        """Note everything that departs in a value that stays as it is (``kept``)."""
        if self.anything:
            return
        if type(value) is ARRAY and self.array is not None:
            for index, item in enumerate(value):
                self.array.note(item, found, value, index)
        elif type(value) is OBJECT and isinstance(self.object, MapShape):
            for name, item in value.items():
                self.object.values.note(item, found, value, name)
        elif not self.flat_test(value):
            found.wrong(holder, key, self)

    @property
    def expected(self) -> str:
        """In words, what a value should be: ``integer or null``."""
        return self._said

    @cached_property
    def _said(self) -> str:
        seen = self.seen()
        if seen.anything:
            return "value"
        words = [one.expected for one in seen.more if one.quick]
        words += [word for part in seen.scalars for word in scalar_words(part)]
        words += ["array"] if seen.array is not None else []
        words += [f"array of {len(each)}" for each in seen.tuples]
        words += ["object"] if seen.object is not None else []
        words += [one.expected for one in seen.more if not one.quick]
        return either([*words, "null"] if seen.null else words)


ANYTHING: Final = Shape(anything=True)


def check(
    raw: dict[str, Any], found: Deviations, shapes: Sequence[tuple[str, Shape]]
) -> None:
    """Note what departs in those fields of an object whose type tells whether they are right (``flat``)."""
    for key, shape in shapes:
        value = raw.get(key, UNSET)
        if value is not UNSET and not shape.flat_test(value):
            found.wrong(raw, key, shape)


def _of_all(shape: Shape) -> Callable[[Iterable[Any]], bool]:
    """Says whether all items are right."""
    right = shape.test
    if shape.flat and not shape.listed:
        types = shape.types
        return lambda all_: types.issuperset(map(type, all_)) or all(map(right, all_))
    return lambda items: all(map(right, items))


def scalar_words(part: ScalarPart) -> list[str]:
    """A type, or constants, in words."""
    if isinstance(part, type):
        return [_WORDS[part]]
    shown = [json.dumps(value, ensure_ascii=False) for value in part]
    if len(shown) > 6:
        return [f"one of {', '.join(shown[:5])}, ... ({len(shown)} values)"]
    return shown


def either(words: Iterable[str]) -> str:
    """``a, b or null``."""
    unlike = dict.fromkeys(words) or ("nothing",)
    *first, last = sorted(unlike, key=lambda one: (one == "null", one != "integer"))
    return f"{', '.join(first)} or {last}" if first else last
