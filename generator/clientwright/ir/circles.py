"""Which models lead to each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def circles(edges: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """For each node one of its circle: the same for all that lead to each other (Kosaraju's algorithm)."""
    back: dict[str, list[str]] = {}
    for node, others in edges.items():
        for other in others:
            back.setdefault(other, []).append(node)
    found: dict[str, str] = {}
    for leader in reversed(_finished(edges)):
        waiting = [leader]
        while waiting:
            node = waiting.pop()
            if node not in found:
                found[node] = leader
                waiting.extend(back.get(node, ()))
    return found


def _finished(edges: Mapping[str, Sequence[str]]) -> list[str]:
    """The nodes, each after all that it leads to, as far as they do not lead back to it."""
    finished: list[str] = []
    seen: set[str] = set()
    for start in edges:
        waiting: list[tuple[str, Iterator[str]]] = [] if start in seen else [(start, iter(edges[start]))]
        seen.add(start)
        while waiting:
            node, others = waiting[-1]
            other = next((each for each in others if each not in seen), None)
            if other is None:
                finished.append(node)
                waiting.pop()
            else:
                seen.add(other)
                waiting.append((other, iter(edges.get(other, ()))))
    return finished
