"""How the objects of a union are told apart, worked out once so that no client has to guess."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct

from clientwright.build.members import Facts, Leaf, Path, Tag
from clientwright.ir.types import FitRule, MapType, ModelRef, ObjectRule, OnlyRule, Scalar, TagRule, Type

Together: TypeAlias = "Callable[[tuple[Leaf, ...], str, frozenset[Path]], ModelRef]"
"""Makes one model of the members that share a tag, named by a word; they are told apart by other properties."""


class _Split(Struct, frozen=True):
    """Members by the value of one property: those that share a value are one group."""

    path: Path
    groups: tuple[tuple[Leaf, ...], ...]
    tags: Mapping[Type, Tag]
    rest: tuple[Leaf, ...]
    """The members that do not have the property."""

    @property
    def declared(self) -> bool:
        """Whether a ``discriminator`` says what each value means."""
        return all(tag.declared for tag in self.tags.values())

    @property
    def optional(self) -> tuple[Type, ...]:
        """The members that may lack the property, though they have it."""
        return tuple(type for type, tag in self.tags.items() if not tag.required)

    @property
    def weight(self) -> tuple[bool, int, bool, int]:
        """The more, the better it tells the members apart."""
        return self.declared and not self.rest, len(self.groups) + bool(self.rest), not self.optional, -len(self.path)


def rule_for(
    members: tuple[Leaf, ...], facts: Facts, together: Together, used: frozenset[Path] = frozenset()
) -> ObjectRule:
    """The rule that picks one of several objects: by tag, else by what fits. ``used`` has told them apart already."""
    if len(members) == 1:
        return OnlyRule(member=members[0].type)
    for tags in (facts.tags, facts.nested):
        found = max(_splits(members, tags, facts, used), key=lambda each: each.weight, default=None)
        if found is not None:
            return _by_tag(found, members, together, used | {found.path})
    return fit_rule(members)


def fit_rule(members: tuple[Leaf, ...]) -> FitRule:
    """The rule that tries them."""
    return FitRule(members=_ordered(members))


def _splits(
    members: tuple[Leaf, ...], tags: Callable[[Leaf], Mapping[Path, Tag]], facts: Facts, used: frozenset[Path]
) -> Iterator[_Split]:
    """By each property that tells at least two groups of members apart, and says something of every member."""
    told: dict[Path, dict[Type, Tag]] = {}
    for member in members:
        for path, tag in tags(member).items():
            if path not in used:
                told.setdefault(path, {})[member.type] = tag
    for path, found in told.items():
        rest = tuple(each for each in members if each.type not in found)
        kinds = {type(value) for tag in found.values() for value in tag.values}
        mixed = bool in kinds and kinds & {int, float}
        if mixed or len(found) < 2 or any(_takes(each, path, facts) for each in rest):
            continue
        groups = _groups([each for each in members if each.type in found], found)
        if len(groups) > 1:
            yield _Split(path, groups, found, rest)


def _takes(member: Leaf, path: Path, facts: Facts) -> bool:
    """Whether a member without constants takes any value of a property."""
    model = facts.model(member.type)
    return model is None or any(each.wire_name == path[0] for each in model.properties)


def _groups(members: list[Leaf], tags: Mapping[Type, Tag]) -> tuple[tuple[Leaf, ...], ...]:
    """The members in groups that share no value."""
    leaders = list(range(len(members)))

    def leader(index: int) -> int:
        while leaders[index] != index:
            leaders[index] = index = leaders[leaders[index]]
        return index

    first: dict[Scalar, int] = {}
    for index, member in enumerate(members):
        for value in tags[member.type].values:
            one, other = leader(first.setdefault(value, index)), leader(index)
            leaders[max(one, other)] = min(one, other)
    groups: dict[int, list[Leaf]] = {}
    for index, member in enumerate(members):
        groups.setdefault(leader(index), []).append(member)
    return tuple(map(tuple, groups.values()))


def _by_tag(split: _Split, members: tuple[Leaf, ...], together: Together, used: frozenset[Path]) -> TagRule:
    """Members by the value of one property; those that share a value are one model with a rule of its own."""
    targets: dict[Scalar, ModelRef] = {}
    implied = [value for tag in split.tags.values() if tag.implied for value in tag.values]
    for group in split.groups:
        values = dict.fromkeys(value for member in group for value in split.tags[member.type].values)
        only = group[0].type
        alone = isinstance(only, ModelRef) and len(group) == 1
        model = only if alone and isinstance(only, ModelRef) else together(group, str(next(iter(values))), used)
        targets |= dict.fromkeys(values, model)
    others = tuple(each for each in members if each.type not in split.tags or each.type in split.optional)
    return TagRule(
        path=split.path,
        members=targets,
        declared=split.declared,
        implied=tuple(implied),
        others=_ordered(others),
    )


def _ordered(members: tuple[Leaf, ...]) -> tuple[ModelRef | MapType, ...]:
    """The members as they are tried: an object of any keys comes last."""
    models = tuple(each.type for each in members if isinstance(each.type, ModelRef))
    return (*models, *(each.type for each in members if isinstance(each.type, MapType)))
