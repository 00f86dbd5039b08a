"""Where a received value departs from the description.

Decoders run once over the parsed JSON and say only *what* is wrong *in which container*; they carry no path, which
keeps the common case fast. The JSON Pointers are found afterwards, by walking the value to the containers that were
named, which are told by identity.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple, Protocol

from ..messages.errors import ApiError, plain
from ..messages.exchange import Response
from .values import ARRAY, NO_EXTRA, OBJECT, UNSET

_SHOWN: Final = 500


@dataclass(frozen=True, slots=True)
class Deviation:
    """One departure: where (JSON Pointer, RFC 6901), what the description says, and what came."""

    pointer: str
    expected: str
    got: object
    operation: str = field(default="", compare=False, repr=False)
    """The operation that was answered so; empty where that is not known."""
    answer: str = field(default="", compare=False, repr=False)
    """The status of the answer; ``item`` where it is one of a stream's."""

    def __str__(self) -> str:
        shown = "nothing" if self.got is UNSET else repr(self.got)
        shown = f"{shown[:77]}..." if len(shown) > 80 else shown
        # The names in a pointer, and of a page its title, are a server's.
        where = self.pointer[:_SHOWN] or "(root)"
        return plain(f"{where}: expected {self.expected[:_SHOWN]}, got {shown}")


class Expected(Protocol):
    """What says in words what a value should be, when that is asked."""

    @property
    def expected(self) -> str:
        """``integer or null``."""
        ...


class Spot(NamedTuple):
    """Where a value stands in its container, and what it should be there."""

    key: str | int | None
    """None: it is some item of the container."""
    shape: Expected


class Deviations:
    """Collects the departures of one value while it is decoded."""

    __slots__ = ("_keys", "_originals", "_seen", "noted", "root")

    def __init__(self, root: Any) -> None:
        self.root: list[Any] = [root]
        """Holds the whole value, so that the root too has a container and a key."""
        self.noted: list[tuple[Any, Any, str, Any]] = []
        """Holder, key, what was expected and what came; empty as long as everything is as described."""
        self._originals: dict[int, tuple[Any, Any]] = {}
        self._seen: set[tuple[int, Any]] = set()
        self._keys: dict[int, Iterator[Any]] = {}
        """By container: the keys at which no item has been found yet."""

    def __bool__(self) -> bool:
        return bool(self.noted)

    def wrong(self, holder: Any, key: Any, expected: str | Expected) -> Any:
        """Note that ``holder[key]`` is not what the description says; gives the value back as it came."""
        holder = self._originals.get(id(holder), (None, holder))[1]
        value = holder.get(key, UNSET) if type(holder) is OBJECT else holder[key]
        if (id(holder), key) not in self._seen:
            self._seen.add((id(holder), key))
            said = expected if isinstance(expected, str) else expected.expected
            self.noted.append((holder, key, said, value))
        return value

    def at(self, holder: Any, spot: Spot, value: Any) -> Any:
        """As ``wrong``, of the value at a spot."""
        return self.wrong(holder, self.key(holder, spot, value), spot.shape)

    def key(self, container: Any, spot: Spot, value: Any) -> Any:
        """The key of a value; where the spot has none, that of the next item which is this very value."""
        if spot.key is not None:
            return spot.key
        # Items are decoded in order: the search goes on where the last one ended, else a bad list takes quadratic time.
        for key in self._keys.get(id(container), ()):
            if container[key] is value:
                return key
        # The first one, or the container stands in two places of a value that was made in Python.
        is_object = type(container) is OBJECT
        keys = iter(container if is_object else range(len(container)))
        self._keys[id(container)] = keys
        for key in keys:
            if container[key] is value:
                return key
        raise LookupError("an item is looked for that is none")

    def unexpected(
        self, raw: dict[str, Any], others: Mapping[str, Any]
    ) -> Mapping[str, Any]:
        """Note fields that the description does not allow; gives them back."""
        for key in others:
            self.wrong(raw, key, "no field of this name")
        return others

    def fill(
        self, raw: dict[str, Any], required: Mapping[str, Expected]
    ) -> dict[str, Any]:
        """A copy in which each required field that is missing holds ``UNSET``; ``required`` says what was expected."""
        filled = dict(raw)
        self._originals[id(filled)] = (filled, raw)
        for key, expected in required.items():
            if key not in raw:
                filled[key] = UNSET
                self.wrong(raw, key, expected)
        return filled

    def __iter__(self) -> Iterator[Deviation]:
        """The departures, each with its JSON Pointer."""
        pointers = dict(_pointers(self.root))
        for holder, key, expected, value in self.noted:
            pointer = f"{pointers.get(id(holder), '')}/{_escaped(key)}"
            root = holder is self.root
            yield Deviation("" if root else pointer, expected, value)


def unknown_fields(raw: dict[str, Any], known: frozenset[str]) -> Mapping[str, Any]:
    """The fields of an object that the description does not name."""
    if raw.keys() <= known:
        return NO_EXTRA
    return {key: value for key, value in raw.items() if key not in known}


def _pointers(root: list[Any]) -> Iterator[tuple[int, str]]:
    """Those of all containers in a value, by their identities."""
    waiting: list[tuple[Any, str]] = [(root[0], "")]
    while waiting:
        value, pointer = waiting.pop()
        if type(value) in (OBJECT, ARRAY):
            yield id(value), pointer
            items = value.items() if type(value) is OBJECT else enumerate(value)
            waiting += [(item, f"{pointer}/{_escaped(key)}") for key, item in items]


def _escaped(key: str | int) -> str:
    return str(key).replace("~", "~0").replace("/", "~1")


class DecodeError(ApiError):
    """A value that is not what the description says; ``deviations`` has each departure, with its JSON Pointer."""

    deviations: tuple[Deviation, ...]

    def __init__(
        self,
        deviations: tuple[Deviation, ...] = (),
        *,
        operation: str = "",
        response: Response | None = None,
        body: Any = None,
    ) -> None:
        super().__init__("", operation=operation, response=response, body=body)
        self.args = (deviations,)
        self.deviations = deviations

    @property
    def message(self) -> str:
        """The departures, one after the other."""
        return "; ".join(map(str, self.deviations))
