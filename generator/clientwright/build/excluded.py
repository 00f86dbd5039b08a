"""What goes with operations that the configuration leaves out: the schemas that nothing else uses."""

from __future__ import annotations

from collections.abc import Iterable

from clientwright.source.node import Json, Node


def reached(operations: Iterable[Node]) -> frozenset[str]:
    """The ids of everything that references in some operations lead to, and references in that, and so on."""
    found: set[str] = set()
    waiting: list[Node] = list(operations)
    while waiting:
        node = waiting.pop()
        for reference in _references(node.value):
            target = node.document.target(node.file, reference)
            if target is not None:
                there = node.document.node(*target)
                if there.id not in found:
                    found.add(there.id)
                    waiting.append(there)
    return frozenset(found)


def _references(value: Json) -> Iterable[str]:
    waiting: list[Json] = [value]
    while waiting:
        held = waiting.pop()
        if isinstance(held, dict):
            reference = held.get("$ref")
            if isinstance(reference, str):
                yield reference
            waiting.extend(held.values())
        elif isinstance(held, list):
            waiting.extend(held)
