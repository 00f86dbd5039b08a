"""How the object members of a union are told apart, worked out once so that no client has to guess."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from clientwright.build.covering import covers
from clientwright.build.drafts import Entry
from clientwright.build.members import Leaf, closed_tags
from clientwright.ir.types import KeysRule, MapType, ModelRef, ObjectModel, ObjectRule, OnlyRule, Property, TagRule

_MANY: Final = 100
"""More members than this are not compared by their keys: each would be with each other, again and again."""

Together: TypeAlias = "Callable[[tuple[Leaf, ...], str, Known], ModelRef]"
"""Makes one model of several members, named by a word."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two members that nothing in the description tells apart."""

    first: str
    second: str

    @property
    def reason(self) -> str:
        """The finding, in a sentence."""
        return (
            f"{self.first} and {self.second} cannot be told apart: no property has a different constant in each, "
            "and neither requires a property that the other does not know"
        )


@dataclass(frozen=True, slots=True)
class Known:
    """What a rule further out has settled: properties that it has told the members apart by, and properties that
    are there."""

    used: frozenset[str] = frozenset()
    present: frozenset[str] = frozenset()


def rule_for(
    members: tuple[Leaf, ...], entries: Mapping[str, Entry], together: Together, known: Known
) -> ObjectRule | Conflict:
    """The rule that picks one of several objects: by tag, by keys, or by tag among those that have it."""
    distinct = _distinct(members, entries)
    if len(distinct) == 1:
        return OnlyRule(member=distinct[0].type)
    name = _tag(distinct, entries, known)
    declared = bool(name) and all(name in member.tags for member in distinct)
    always = declared or all(_requires(member, name, entries) or name in known.present for member in distinct)
    if name and (always or not any(_requires(member, name, entries) for member in distinct)):
        return _by_tag(distinct, name, entries, together, known)
    # Some members may lack the property: that it is missing says something too.
    found = _tagged_first(distinct, entries, together, known)
    if found is not None:
        return found
    return _by_tag(distinct, name, entries, together, known) if name else _by_keys(distinct, entries, together)


def _tag(members: tuple[Leaf, ...], entries: Mapping[str, Entry], known: Known) -> str:
    """The property whose value makes the most groups of members; of equals the declared one, then the first."""
    best: tuple[int, bool, str] | None = None
    names = dict.fromkeys([*members[0].tags, *(each.wire_name for each in _properties(members[0], entries))])
    for name in names:
        if name in known.used or not all(closed_tags(member, name, entries) for member in members):
            continue
        required = all(_requires(member, name, entries) for member in members)
        count = len(_groups(members, name, entries))
        if count > 1 and (best is None or (count, required) > best[:2]):
            best = (count, required, name)
    return "" if best is None else best[2]


def _by_tag(
    members: tuple[Leaf, ...], name: str, entries: Mapping[str, Entry], together: Together, known: Known
) -> TagRule:
    """Members by the value of one property; those that share a value are one model with a rule of its own."""
    inside = Known(known.used | {name}, known.present)
    targets: dict[str, ModelRef] = {}
    for group in _groups(members, name, entries):
        values = dict.fromkeys(tag for member in group for tag in closed_tags(member, name, entries))
        only = group[0].type
        alone = len(group) == 1 and isinstance(only, ModelRef)
        model = only if alone and isinstance(only, ModelRef) else together(group, next(iter(values)), inside)
        targets |= dict.fromkeys(values, model)
    return TagRule(property=name, members=targets, declared=all(name in member.tags for member in members))


def _groups(members: Sequence[Leaf], name: str, entries: Mapping[str, Entry]) -> list[tuple[Leaf, ...]]:
    """The members in groups that share no value of a property."""
    groups: list[tuple[set[str], list[Leaf]]] = []
    for member in members:
        values = set(closed_tags(member, name, entries))
        joined: list[Leaf] = []
        apart: list[tuple[set[str], list[Leaf]]] = []
        for others, held in groups:
            if others & values:
                values |= others
                joined += held
            else:
                apart.append((others, held))
        groups = [*apart, (values, [*joined, member])]
    order = {id(member): index for index, member in enumerate(members)}
    return sorted((tuple(held) for _, held in groups), key=lambda group: order[id(group[0])])


def _by_keys(members: tuple[Leaf, ...], entries: Mapping[str, Entry], together: Together) -> KeysRule | Conflict:
    """Members in an order in which none takes a value that belongs to a later one.

    Members that cannot be told apart come last, together.
    """
    waiting = list(members)
    ordered = _order(waiting, entries)
    if ordered is None:
        first = waiting[0]
        second = next((other for other in waiting[1:] if not _before(first, other, entries)), waiting[1])
        return Conflict(_called(first), _called(second))
    chosen = [
        (_required(each, entries), each.type if isinstance(each.type, ModelRef) else together((each,), "map", Known()))
        for each in ordered
    ]
    if waiting:
        chosen.append(((), together(tuple(waiting), "other", Known())))
    return KeysRule(members=tuple(chosen))


def _order(waiting: list[Leaf], entries: Mapping[str, Entry]) -> list[Leaf] | None:
    """The members that can be told by their keys, in the order to try them; the others are left in ``waiting``.

    A member whose every value is one of another member as well goes into that one, if nothing else helps. None when
    no member can be told from the others.
    """
    ordered: list[Leaf] = []
    while waiting and len(waiting) <= _MANY:
        found = next(
            (each for each in waiting if all(_before(each, other, entries) for other in waiting if other is not each)),
            None,
        )
        if found is not None:
            ordered.append(found)
        else:
            found = _covered(waiting, entries)
            if found is None:
                break
        waiting.remove(found)
    return ordered or None


def _covered(members: list[Leaf], entries: Mapping[str, Entry]) -> Leaf | None:
    """A member that another one covers."""
    for member in members:
        for other in members:
            if other is not member and covers(other.type, member.type, entries):
                return member
    return None


def _before(first: Leaf, second: Leaf, entries: Mapping[str, Entry]) -> bool:
    """Whether trying one member before another takes nothing from the other.

    It requires a key that the other does not know, or all that the other requires and more.
    """
    needed = set(_required(first, entries))
    if isinstance(second.type, MapType):
        return bool(needed)
    known = {each.wire_name for each in _properties(second, entries)}
    return bool(needed - known) or needed > set(_required(second, entries))


def _tagged_first(
    members: tuple[Leaf, ...], entries: Mapping[str, Entry], together: Together, known: Known
) -> KeysRule | None:
    """By tag where the property is there; the members that may lack it by their keys where it is not."""
    for name in dict.fromkeys(each.wire_name for member in members for each in _properties(member, entries)):
        tagged = tuple(each for each in members if closed_tags(each, name, entries))
        without = tuple(each for each in members if not _requires(each, name, entries))
        if name in known.used | known.present or len(tagged) < 2 or not without:
            continue
        if len(_groups(tagged, name, entries)) < 2:
            continue
        if any(name in _names(each, entries) for each in members if each not in tagged):
            continue
        # Tried in vain it must leave nothing behind, so the models are made only once the keys are known to do.
        if _order(list(without), entries) is None:
            continue
        first = together(tagged, name, Known(known.used, known.present | {name}))
        rest = _by_keys(without, entries, together)
        if isinstance(rest, KeysRule):
            return KeysRule(members=(((name,), first), *rest.members))
    return None


def _distinct(members: tuple[Leaf, ...], entries: Mapping[str, Entry]) -> tuple[Leaf, ...]:
    """The members without those that are described alike."""
    found: dict[object, Leaf] = {}
    for member in members:
        key: object = member.type
        model = _model(member, entries)
        if model is not None and not member.tags:
            fields = tuple((each.wire_name, each.type, each.required) for each in model.properties)
            key = (fields, model.additional)
        found.setdefault(key, member)
    return tuple(found.values())


def _model(member: Leaf, entries: Mapping[str, Entry]) -> ObjectModel | None:
    found = entries.get(member.type.id) if isinstance(member.type, ModelRef) else None
    return found if isinstance(found, ObjectModel) else None


def _properties(member: Leaf, entries: Mapping[str, Entry]) -> tuple[Property, ...]:
    model = _model(member, entries)
    return () if model is None else model.properties


def _names(member: Leaf, entries: Mapping[str, Entry]) -> frozenset[str]:
    return frozenset(each.wire_name for each in _properties(member, entries))


def _required(member: Leaf, entries: Mapping[str, Entry]) -> tuple[str, ...]:
    return tuple(each.wire_name for each in _properties(member, entries) if each.required)


def _requires(member: Leaf, name: str, entries: Mapping[str, Entry]) -> bool:
    return name in _required(member, entries)


def _called(member: Leaf) -> str:
    """How a finding names a member: by its schema's name, or by where it stands."""
    if isinstance(member.type, MapType):
        return "an object of any keys"
    target = member.type.id if isinstance(member.type, ModelRef) else member.target
    return f"`{target.rsplit('/', 1)[-1]}`" if target.count("/") == 3 else f"`{target}`"
