"""How the object members of a union are told apart, worked out once so that no client has to guess."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from clientwright.build.drafts import Entry
from clientwright.build.members import Leaf, closed_tags
from clientwright.ir.types import KeysRule, MapType, ModelRef, ObjectModel, ObjectRule, OnlyRule, Property, TagRule

Together: TypeAlias = Callable[[tuple[Leaf, ...], str, frozenset[str]], ModelRef]
"""Makes one model of several members, named by a word; the properties that do not tell them apart are known."""


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


def rule_for(
    members: tuple[Leaf, ...], entries: Mapping[str, Entry], together: Together, used: frozenset[str]
) -> ObjectRule | Conflict:
    """The rule that picks one of several objects: by tag, by keys, or by tag among those that have it."""
    distinct = _distinct(members, entries)
    if len(distinct) == 1:
        return OnlyRule(member=distinct[0].type)
    found = _by_tag(distinct, entries, together, used)
    if found is not None:
        return found
    keys = _by_keys(distinct, entries, together)
    if isinstance(keys, KeysRule):
        return keys
    return _tagged_first(distinct, entries, together, used) or keys


def _by_tag(
    members: tuple[Leaf, ...], entries: Mapping[str, Entry], together: Together, used: frozenset[str]
) -> TagRule | None:
    """Members by the value of one property: the one that makes the most groups, the declared one of equals."""
    best: tuple[int, bool, str] | None = None
    names = dict.fromkeys([*members[0].tags, *(each.wire_name for each in _properties(members[0], entries))])
    for name in names:
        if name in used or not all(closed_tags(member, name, entries) for member in members):
            continue
        required = all(_requires(member, name, entries) for member in members)
        count = len(_groups(members, name, entries))
        if count > 1 and (best is None or (count, required) > best[:2]):
            best = (count, required, name)
    if best is None:
        return None
    name = best[2]
    targets: dict[str, ModelRef] = {}
    for group in _groups(members, name, entries):
        values = dict.fromkeys(tag for member in group for tag in closed_tags(member, name, entries))
        only = group[0].type
        model = (
            only
            if len(group) == 1 and isinstance(only, ModelRef)
            else together(group, next(iter(values)), used | {name})
        )
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


def _by_keys(
    members: tuple[Leaf, ...], entries: Mapping[str, Entry], together: Together
) -> KeysRule | Conflict:
    """Members in an order in which none takes a value that belongs to a later one."""
    waiting = list(members)
    chosen: list[tuple[tuple[str, ...], ModelRef]] = []
    while waiting:
        found = next(
            (each for each in waiting if all(_before(each, other, entries) for other in waiting if other is not each)),
            None,
        )
        if found is None:
            first = waiting[0]
            second = next(other for other in waiting[1:] if not _before(first, other, entries))
            return Conflict(_called(first), _called(second))
        waiting.remove(found)
        model = found.type if isinstance(found.type, ModelRef) else together((found,), "map", frozenset())
        chosen.append((_required(found, entries), model))
    return KeysRule(members=tuple(chosen))


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
    members: tuple[Leaf, ...], entries: Mapping[str, Entry], together: Together, used: frozenset[str]
) -> KeysRule | None:
    """Members that have a tag by that, when the others do not know the property."""
    for name in dict.fromkeys(each.wire_name for member in members for each in _properties(member, entries)):
        tagged = tuple(
            each for each in members if closed_tags(each, name, entries) and _requires(each, name, entries)
        )
        others = tuple(each for each in members if each not in tagged)
        if name in used or len(tagged) < 2 or not others:
            continue
        if any(each.wire_name == name for other in others for each in _properties(other, entries)):
            continue
        rest = _by_keys(others, entries, together)
        if isinstance(rest, KeysRule):
            return KeysRule(members=(((name,), together(tagged, name, used)), *rest.members))
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
