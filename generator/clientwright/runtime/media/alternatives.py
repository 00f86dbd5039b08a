"""Bodies that can be given in several ways: which way is meant by the arguments of a call."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Generic, TypeVar

from ..http.bodies import RequestBody
from ..http.options import OPTIONS
from ..wire.values import ARRAY, UNSET

C_co = TypeVar("C_co", covariant=True)

CHOICE: Final = "media_type"
"""The argument that says in which media type a body is to be sent."""


@dataclass(frozen=True, slots=True)
class Alternative(Generic[C_co]):
    """One way to give a body: the builder of the call, and the media types of the body, the usual one first.

    ``takes`` says what arguments can be that are something else in another way: ``text``, ``bytes``, ``json``.
    """

    build: Callable[..., C_co]
    media_types: tuple[str, ...]
    takes: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict[str, tuple[str, ...]]
    )
    optional: type = dict
    """The TypedDict of those that may be left out, in a builder that has such."""

    @property
    def needed(self) -> list[str]:
        """The arguments without which there is no call, those of the path aside."""
        defaults: Mapping[str, Any] = getattr(self.build, "__kwdefaults__", None) or {}
        return [name for name in self._names[1] if name not in defaults]

    def fits(self, given: Mapping[str, Any]) -> bool:
        """Whether it takes all that is given, and nothing is missing."""
        by_position, by_name = self._names
        optional = getattr(self.optional, "__annotations__", ())
        known = {*by_position, *by_name, *optional, *OPTIONS}
        return (
            given.keys() <= known
            and given.keys() >= set(self.needed)
            and all(
                _kind(given[name]) in kinds
                for name, kinds in self.takes.items()
                if name in given
            )
        )

    def call(self, path: Sequence[Any], given: dict[str, Any]) -> C_co:
        """The call. What asks for a stream is given by position."""
        by_position = self._names[0][len(path) :]
        asked = [given.pop(name) for name in by_position if name in given]
        if CHOICE in given and CHOICE not in self._names[1]:
            del given[CHOICE]
        return self.build(*path, *asked, **given)

    @property
    def _names(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The arguments of the builder: by position, by name."""
        code: Any = self.build.__code__
        first, last = code.co_argcount, code.co_argcount + code.co_kwonlyargcount
        return code.co_varnames[:first], code.co_varnames[first:last]


def alternative(
    ways: Sequence[Alternative[C_co]], given: dict[str, Any], *path: Any
) -> C_co:
    """The call in the first way that takes what is given; ``media_type`` leaves those that are sent in that type."""
    chosen = given.get(CHOICE)
    there = {name: value for name, value in given.items() if value is not UNSET}
    plain = {name: value for name, value in there.items() if name != CHOICE}
    for way in ways:
        if chosen in (None, *way.media_types) and way.fits(plain):
            return way.call(path, there)
    raise _refusal(ways, plain, chosen)


def written(
    media_type: str, kinds: Mapping[str, Callable[[Any], RequestBody]], value: Any
) -> RequestBody:
    """A value as a body of a media type, which is one of several."""
    if media_type not in kinds:
        raise ValueError(f"media_type: {media_type!r} is none of {', '.join(kinds)}")
    return kinds[media_type](value)


_TUPLE: Final[Any] = tuple


def _kind(value: Any) -> str:
    """What a value is: a text, bytes in any form, or something else, which only JSON has."""
    if isinstance(value, str):
        return "text"
    if type(value) in (ARRAY, _TUPLE):
        # Of files, or a file behind its name.
        items = value[1:] if type(value) is _TUPLE else value
        return "bytes" if items and _kind(items[0]) == "bytes" else "json"
    marks = ("__fspath__", "read", "__aiter__", "__iter__")
    plain = isinstance(value, Mapping) or not any(hasattr(value, one) for one in marks)
    return "json" if plain else "bytes"


def _refusal(
    ways: Sequence[Alternative[Any]], given: Mapping[str, Any], chosen: object
) -> Exception:
    """What each way needs, and what was given."""
    kinds = [kind for way in ways for kind in way.media_types]
    if chosen is not None and chosen not in kinds:
        return ValueError(f"media_type: {chosen!r} is none of {', '.join(kinds)}")
    function = ways[0].build.__name__.removeprefix("_")
    needs = [
        f"{way.media_types[0]} needs {', '.join(way.needed) or 'nothing'}"
        for way in ways
        if chosen in (None, *way.media_types)
    ]
    named = ", ".join(name for name in given if name not in OPTIONS) or "nothing"
    return TypeError(
        f"{function}() got arguments for none of its bodies: {'; '.join(needs)}; given: {named}"
    )
