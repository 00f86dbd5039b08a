"""Schemas that inherit: those with a schema in their ``allOf`` that has a ``discriminator`` (OpenAPI 3.1, 4.8.25.4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct, field

from clientwright.build.members import mapping
from clientwright.build.parts import target_of, union_keys
from clientwright.source.node import Node

_DEEPEST: Final = 30
"""How many generations a family has at most; what is further down inherits nothing and has all properties itself."""


class Discriminator(Struct, frozen=True):
    """What a schema says of those that inherit from it: the property, and its values by the ids that they lead to."""

    name: str
    values: Mapping[str, tuple[str, ...]]


class Families(Struct, frozen=True):
    """Who inherits from whom, by the ids of schemas. A parent has a ``discriminator``, or is itself a child."""

    parents: Mapping[str, str] = field(default_factory=dict[str, str])
    """By child, parents first."""
    children: Mapping[str, Sequence[Node]] = field(default_factory=dict[str, "list[Node]"])
    discriminators: Mapping[str, Discriminator] = field(default_factory=dict[str, Discriminator])
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    """What schemas are called, which is their value where a ``discriminator`` has no mapping."""

    def known(self, id: str) -> bool:
        """Whether a schema is a parent or a child."""
        return id in self.parents or id in self.discriminators

    def heads(self, id: str) -> Iterator[Discriminator]:
        """Every ``discriminator`` above a schema, the nearest first."""
        while id in self.parents:
            id = self.parents[id]
            if id in self.discriminators:
                yield self.discriminators[id]

    def below(self, id: str, name: str) -> Iterator[str]:
        """Those that inherit from a schema and are told by a property, not by another of one between the two."""
        for child in self.children.get(id, ()):
            yield child.id
            own = self.discriminators.get(child.id)
            if own is None or own.name == name:
                yield from self.below(child.id, name)


def families(root: Node) -> Families:
    """The families among the named schemas of a description."""
    components = root.mapping("components") if root.has("components") else root
    schemas: dict[str, Node] = {}
    names: dict[str, str] = {}
    ids: dict[str, str] = {}
    for name, schema in components.mapping("schemas").items() if components.has("schemas") else ():
        target = _followed(schema)
        ids[schema.id] = target.id
        schemas.setdefault(target.id, target)
        names.setdefault(target.id, name)
    heads = {id: found for id, schema in schemas.items() if (found := _discriminator(schema, ids)) is not None}
    if not heads:
        return Families()
    above = {id: tuple(target.id for target in _referred(schema)) for id, schema in schemas.items()}
    related = _related(heads, above)
    parents: dict[str, str] = {}
    for id in schemas:
        for parent in above[id]:
            if parent in related and id not in _upwards(parent, parents):
                parents[id] = parent
                break
    depth = {id: len(_upwards(id, parents)) for id in parents}
    parents = {id: parents[id] for id in sorted(parents, key=depth.__getitem__) if depth[id] <= _DEEPEST}
    children: dict[str, list[Node]] = {}
    for id, parent in parents.items():
        children.setdefault(parent, []).append(schemas[id])
    return Families(parents, children, {id: heads[id] for id in heads if id in children}, names)


def _related(heads: Iterable[str], above: Mapping[str, tuple[str, ...]]) -> set[str]:
    """The schemas with a ``discriminator``, and all that have one of them in their ``allOf``, however far away."""
    below: dict[str, list[str]] = {}
    for id, parents in above.items():
        for parent in parents:
            below.setdefault(parent, []).append(id)
    found, waiting = set(heads), list(heads)
    while waiting:
        for id in below.get(waiting.pop(), ()):
            if id not in found:
                found.add(id)
                waiting.append(id)
    return found


def _upwards(id: str, parents: Mapping[str, str]) -> list[str]:
    """A schema and those that it inherits from, as far as a family goes."""
    found = [id]
    while found[-1] in parents and len(found) <= _DEEPEST:
        found.append(parents[found[-1]])
    return found


def _discriminator(node: Node, ids: Mapping[str, str]) -> Discriminator | None:
    """The ``discriminator`` of a schema that is no union; ``ids`` are those of what other names stand for."""
    parts = tuple(_inline(node))
    found = next((part.child("discriminator") for part in parts if part.has("discriminator")), None)
    if found is None or any(True for part in parts for _ in union_keys(part)):
        return None
    name = found.text("propertyName")
    return Discriminator(name, {ids.get(id, id): tags for id, tags in mapping(found).items()}) if name else None


def _inline(node: Node) -> Iterator[Node]:
    """A schema and the members of its ``allOf`` that are no references."""
    yield node
    for member in node.sequence("allOf") if node.has("allOf") else ():
        if member.ref is None:
            yield from _inline(member)


def _referred(node: Node) -> Iterator[Node]:
    """The schemas that one is made of: what its ``allOf`` refers to, or a ``$ref`` beside other keywords."""
    for part in _inline(node):
        for member in (part, *(part.sequence("allOf") if part.has("allOf") else ())):
            target = target_of(member) if member.ref is not None else None
            if target is not None:
                yield _followed(target)


def _followed(node: Node) -> Node:
    """What a schema that is only another name for one stands for."""
    seen: set[str] = set()
    while node.ref is not None and isinstance(node.value, dict) and len(node.value) == 1 and node.id not in seen:
        seen.add(node.id)
        target = target_of(node)
        if target is None:
            break
        node = target
    return node
