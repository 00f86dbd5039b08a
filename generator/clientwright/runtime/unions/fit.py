"""Members of a union that only their fields tell apart: they are tried, and the one that fits best is taken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from ..wire.decoding import decoder
from ..wire.deviations import Deviations, Spot
from ..wire.fields import form
from ..wire.shapes import Decoder, ModelShape, Part, Shape
from ..wire.values import OBJECT, Rule

_Tried: TypeAlias = "dict[tuple[int, int], tuple[Any, _Trial]]"
"""What came of objects, by themselves and the union that they are of."""


class Fit(Rule):
    """A union's members by what fits.

    Of those whose required fields are there (of all, if there is none such) the one with the fewest departures is
    taken, then the one with the most known fields, then the first.
    """

    def __init__(self, *members: Any) -> None:
        self.members = members

    @property
    def targets(self) -> Iterable[Any]:
        return self.members

    def shape(self, later: Callable[[Any], Shape]) -> FitShape:
        return FitShape(self, dict(enumerate(map(later, self.members))))


class FitShape(Part):
    """An object that is the best of some members."""

    def __init__(self, rule: Fit, members: Mapping[int, Shape]) -> None:
        self.members = members
        self.rule = rule

    def decoder(self, shape: Shape, otherwise: Decoder) -> Decoder:
        members: tuple[_Member, ...] = ()

        def fitting(raw: Any, found: Deviations, holder: Any, spot: Spot) -> Any:
            nonlocal members
            if type(raw) is not OBJECT:
                return otherwise(raw, found, holder, spot)
            members = members or tuple(map(_member, self.members.values()))
            able = [one for one in members if raw.keys() >= one.required] or members
            if len(able) == 1:
                return able[0].decode(raw, found, holder, spot)
            tried: _Tried = found.tried if isinstance(found, _Trial) else {}
            key = id(raw), id(self.rule)
            if key not in tried:
                tried[key] = _best(able, raw, found, tried, holder, spot)
            value, trial = tried[key]
            trial.noted_in(found)
            return value

        return fitting


class _Member(NamedTuple):
    """A member, and the names of its fields."""

    decode: Decoder
    required: frozenset[str]
    known: frozenset[str]


def _member(shape: Shape) -> _Member:
    held, decode = shape.seen().object, decoder(shape)
    if not isinstance(held, ModelShape):
        return _Member(decode, frozenset(), frozenset())
    fields = form(held.model).fields
    required = frozenset(one.wire_name for one in fields if one.required)
    return _Member(decode, required, frozenset(one.wire_name for one in fields))


class _Trial(Deviations):
    """The departures of a value that is decoded only to see how many there are.

    ``tried`` is shared by all trials inside one: an object is tried once for a union, in however many members it
    stands. Without that the work would double with each level of a value.
    """

    __slots__ = ("tried",)

    def __init__(self, found: Deviations, tried: _Tried) -> None:
        super().__init__(None)
        self.root = found.root
        self._originals = found._originals
        self.tried = tried

    def noted_in(self, found: Deviations) -> None:
        """Note the departures for good."""
        for holder, key, said, value in self.noted:
            if (id(holder), key) not in found._seen:
                found._seen.add((id(holder), key))
                found.noted.append((holder, key, said, value))


def _best(
    members: Sequence[_Member],
    raw: Any,
    found: Deviations,
    tried: _Tried,
    holder: Any,
    spot: Spot,
) -> tuple[Any, _Trial]:
    """What the member that fits best makes of an object, and the departures in that."""
    results: list[tuple[Any, _Trial]] = []
    # The more fields it knows the earlier it is tried: so the first one without a departure is the best of all.
    for one in sorted(members, key=lambda one: -len(one.known.intersection(raw))):
        trial = _Trial(found, tried)
        results.append((one.decode(raw, trial, holder, spot), trial))
        if not trial.noted:
            break
    return min(results, key=lambda result: len(result[1].noted))
