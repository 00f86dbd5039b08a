"""Tags that the members of a union lack: each is said to have one value alone, in words only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from clientwright.ir.lookup import property_of
from clientwright.ir.types import FitRule, ModelRef, ObjectModel, PrimitiveType, Property, UnionModel
from clientwright.suggest.suggestion import Action, Seen, Suggestion

RULES: Final = {
    "union-tag": "A property that all members of a union have is said to have another value in each.",
}

_ALWAYS: Final = re.compile(r"(?i)\balways (?:be |set to |equals? )?[`'\"]([\w.:/-]+)[`'\"]")


def unions(seen: Seen) -> Iterator[Suggestion]:
    """The unions whose members could be told apart at a glance."""
    taken: set[str] = set()
    for union in seen.api.models.values():
        if not isinstance(union, UnionModel) or not isinstance(union.object, FitRule):
            continue
        refs = [one for one in union.object.members if isinstance(one, ModelRef)]
        members = [one for ref in refs if (one := seen.typed.object(ref)) is not None]
        if len(members) < 2 or len(members) != len(union.object.members):
            continue
        for name in [one.wire_name for one in members[0].properties]:
            values = [_value(one, name, seen) for one in members]
            told = [value for value in values if value is not None]
            if len(told) < len(members) or len({value for value, _ in told}) < len(members):
                continue
            actions = _actions(members, name, told, taken, seen)
            if actions:
                called = union.naming.component or union.naming.title or union.id
                yield Suggestion(
                    rule="union-tag",
                    confidence="likely",
                    says=f"the members of `{called}` are told apart by `{name}`",
                    evidence=tuple(f"{why}: `{value}`" for value, why in told),
                    actions=actions,
                )
            break


def _actions(
    members: list[ObjectModel], name: str, told: list[tuple[str, str]], taken: set[str], seen: Seen
) -> tuple[Action, ...]:
    """What gives each member that has no constant its own."""
    found: list[Action] = []
    for member, (value, _) in zip(members, told, strict=True):
        one = property_of(member, name)
        if one is None or seen.typed.constant(one.type)[0]:
            continue
        pointer = one.location.pointer
        if not _free(one, seen):
            return ()
        if pointer not in taken:
            taken.add(pointer)
            found.append(Action(pointer=pointer, update={"enum": [value]}))
    return tuple(found)


def _free(one: Property, seen: Seen) -> bool:
    """Whether the schema of a property stands where an overlay reaches it, and says itself what it is."""
    file, pointer = one.location.file, one.location.pointer
    return file == seen.document.file and seen.document.has(file, pointer) and seen.node(pointer).ref is None


def _value(member: ObjectModel, name: str, seen: Seen) -> tuple[str, str] | None:
    """The one value of a property of a member, and what says so; None when nothing does."""
    one = property_of(member, name)
    if one is None:
        return None
    constant, value = seen.typed.constant(one.type)
    if constant:
        return (value, f"in `{_called(member)}` it is a constant") if isinstance(value, str) else None
    plain = seen.typed.plain(one.type)
    if not isinstance(plain, PrimitiveType) or plain.kind != "string" or plain.format:
        return None
    said = {*_ALWAYS.findall(one.doc)}
    if len(said) == 1:
        return said.pop(), f"in `{_called(member)}` it is said to be always"
    node = seen.document.node(one.location.file, one.location.pointer)
    default = node.child("default").value
    if isinstance(default, str) and default:
        return default, f"in `{_called(member)}` its default is"
    return None


def _called(member: ObjectModel) -> str:
    return member.naming.component or member.naming.title or member.id
