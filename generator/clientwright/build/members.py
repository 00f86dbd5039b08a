"""What the members of a union are, with every name looked through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import assert_never

from clientwright.build.drafts import Draft, Entry
from clientwright.ir.types import (
    AliasModel,
    AnyType,
    ArrayType,
    BinaryType,
    EnumType,
    MapType,
    ModelRef,
    NullableType,
    ObjectModel,
    PrimitiveType,
    TupleType,
    Type,
    UnionModel,
)
from clientwright.source.node import Node


@dataclass(frozen=True, slots=True)
class Leaf:
    """One member of a union that is no union and no other name of something: ``tags`` are the values that a
    ``discriminator`` gives it, by property."""

    type: Type
    target: str = ""
    tags: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])


def leaves(draft: Draft, entries: Mapping[str, Entry]) -> tuple[Leaf, ...]:
    """The members of a union, those of unions in it included, each once."""
    found: dict[Type, Leaf] = {}
    for leaf in _of_draft(draft, entries, {draft.id}):
        known = found.get(leaf.type)
        found[leaf.type] = leaf if known is None else Leaf(known.type, known.target, {**known.tags, **leaf.tags})
    return tuple(found.values())


def _of_draft(draft: Draft, entries: Mapping[str, Entry], seen: set[str]) -> Iterator[Leaf]:
    declared = _mapping(draft.discriminator) if draft.discriminator is not None else {}
    name = draft.discriminator.text("propertyName") if draft.discriminator is not None else ""
    for member in draft.members:
        for leaf in _of_type(member.type, member.target, entries, seen):
            if not name:
                yield leaf
                continue
            targets = (member.target, leaf.target)
            values = tuple(tag for tag, target in declared.items() if target in targets)
            yield Leaf(leaf.type, leaf.target, {name: values, **leaf.tags})


def _of_type(found: Type, target: str, entries: Mapping[str, Entry], seen: set[str]) -> Iterator[Leaf]:
    match found:
        case NullableType():
            yield from _of_type(found.inner, target, entries, seen)
        case ModelRef():
            entry = entries.get(found.id)
            match entry:
                case Draft() | AliasModel():
                    if found.id not in seen:
                        seen.add(found.id)
                        yield from (
                            _of_draft(entry, entries, seen)
                            if isinstance(entry, Draft)
                            else _of_type(entry.type, target, entries, seen)
                        )
                case ObjectModel() | UnionModel() | None:
                    yield Leaf(found, target)
                case _:
                    assert_never(entry)
        case AnyType() | PrimitiveType() | BinaryType() | EnumType() | ArrayType() | TupleType() | MapType():
            yield Leaf(found, target)
        case _:
            assert_never(found)


def _mapping(discriminator: Node) -> dict[str, str]:
    """The values of a ``discriminator`` and the ids they lead to (OpenAPI 3.1, 4.8.25.2): names or references."""
    found: dict[str, str] = {}
    for tag, held in discriminator.mapping("mapping").items() if discriminator.has("mapping") else ():
        if not isinstance(held.value, str):
            continue
        document = held.document
        target = document.target(held.file, f"#/components/schemas/{held.value}")
        target = target or document.target(held.file, held.value)
        if target is not None:
            found[tag] = document.node(*target).id
    return found


def closed_tags(leaf: Leaf, name: str, entries: Mapping[str, Entry]) -> tuple[str, ...]:
    """The values that a property of a member can have, when they are a choice of strings; else nothing.

    A ``discriminator`` without a mapping means the constant if there is one, and the schema's name if there is none.
    """
    if leaf.tags.get(name):
        return leaf.tags[name]
    model = entries.get(leaf.type.id) if isinstance(leaf.type, ModelRef) else None
    if not isinstance(model, ObjectModel):
        return ()
    held = next((each.type for each in model.properties if each.wire_name == name), None)
    while isinstance(held, ModelRef):  # Ends: circles of names are broken when they are read.
        alias = entries.get(held.id)
        held = alias.type if isinstance(alias, AliasModel) else None
    if isinstance(held, EnumType) and not held.open:
        values = tuple(value for value in held.values if isinstance(value, str))
        if len(values) == len(held.values):
            return values
    if name in leaf.tags and "/components/schemas/" in leaf.target:
        return (leaf.target.rsplit("/", 1)[-1].replace("~1", "/").replace("~0", "~"),)
    return ()
