"""Modules whose aliases need each other, so that none of them can be evaluated first."""

from __future__ import annotations

from collections.abc import Mapping

from clientwright.ir.types import AliasModel, UnionModel
from clientwright.layout import Package, refs


def knots(package: Package) -> frozenset[tuple[str, str]]:
    """Pairs of modules that lie on a common cycle of aliases, in both orders."""
    edges: dict[str, dict[str, None]] = {}
    names = package.names.models
    for id, model in package.api.models.items():
        if isinstance(model, UnionModel | AliasModel):
            types = model.members if isinstance(model, UnionModel) else (model.type,)
            for target in (names[ref].module for type in types for ref in refs(type)):
                if target != names[id].module:
                    edges.setdefault(names[id].module, {})[target] = None
    component = _components(edges)
    return frozenset(
        (start, end) for start, ends in edges.items() for end in ends if component[start] == component.get(end)
    )


def _components(edges: Mapping[str, Mapping[str, None]]) -> dict[str, int]:
    """Strongly connected components (Kosaraju): a number for each module that has an edge."""
    order: list[str] = []
    seen: set[str] = set()
    for start in edges:
        waiting = [(start, False)]
        while waiting:
            node, left = waiting.pop()
            if left:
                order.append(node)
            elif node not in seen:
                seen.add(node)
                waiting.append((node, True))
                waiting.extend((each, False) for each in edges.get(node, {}))
    back: dict[str, list[str]] = {}
    for start, ends in edges.items():
        for end in ends:
            back.setdefault(end, []).append(start)
    component: dict[str, int] = {}
    for number, start in enumerate(reversed(order)):
        nodes = [start]
        while nodes:
            node = nodes.pop()
            if node not in component:
                component[node] = number
                nodes.extend(back.get(node, []))
    return component
