"""What a schema lets a value be, seen through references, compositions and unions; read from the nodes alone."""

from __future__ import annotations

from collections.abc import Iterator

from clientwright.build.parts import target_of, types_of
from clientwright.source.node import Node


def variants(node: Node, seen: set[str] | None = None) -> Iterator[Node]:
    """The node, and every schema that it refers to or is composed of. Safe against cycles."""
    seen = set[str]() if seen is None else seen
    if node.id in seen:
        return
    seen.add(node.id)
    target = target_of(node) if node.ref is not None else None
    if target is not None:
        yield from variants(target, seen)
    yield node
    for key in ("oneOf", "anyOf", "allOf"):
        for member in node.sequence(key) if node.has(key) else ():
            yield from variants(member, seen)


def kinds_of(node: Node) -> frozenset[str]:
    """The JSON types that values may be of, as far as the schema says so."""
    return frozenset(kind for one in variants(node) for kind in types_of(one))


def properties_of(nodes: Iterator[Node] | tuple[Node, ...]) -> dict[str, tuple[Node, ...]]:
    """The properties that an object of any of these schemas may have; one schema each for all that name it."""
    found: dict[str, tuple[Node, ...]] = {}
    for node in nodes:
        for each in variants(node):
            for name, held in each.mapping("properties").items() if each.has("properties") else ():
                if all(held.id != other.id for other in found.get(name, ())):
                    found[name] = (*found.get(name, ()), held)
    return found


def items_of(nodes: Iterator[Node] | tuple[Node, ...]) -> tuple[Node, ...]:
    """The schemas of the items of a list of any of these schemas."""
    return tuple(each.child("items") for node in nodes for each in variants(node) if each.has("items"))
