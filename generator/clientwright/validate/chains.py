"""Whether schemas lead through each other further than any real description does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from clientwright.source.document import Document, Reference

FURTHEST: Final = 200
"""Keywords between a schema and the end of what it refers to; stages that go along them call themselves as often."""
_HOLDERS: Final = frozenset(("properties", "patternProperties"))
"""What stands below them is a value of its own, and no part of what the schema itself is."""

Edges = Mapping[str, list[tuple[str, int, Reference]]]
"""By schema: those that it refers to, how far away, and by which reference."""


def check_chains(document: Document) -> None:
    """Report the first chain of references that is too long. Cycles are no chains."""
    edges = _edges(document)
    lengths: dict[str, int] = {}
    for start in edges:
        found = _longest(start, edges, lengths)
        if found is not None:
            sentence = "this reference leads through others to more than any real description has in a row"
            location = document.location(found.file, f"{found.pointer}/$ref")
            document.diagnostics.error("too-deep", sentence, location)
            return


def _edges(document: Document) -> Edges:
    edges: dict[str, list[tuple[str, int, Reference]]] = {}
    for reference in document.references:
        parts = reference.pointer.split("/")[1:]
        target = document.target(reference.file, reference.text) if reference.kind == "schema" else None
        if target is None or parts[:2] != ["components", "schemas"] or not _HOLDERS.isdisjoint(parts[3:]):
            continue
        owner = f"{reference.file}#/{'/'.join(parts[:3])}"
        edges.setdefault(owner, []).append((f"{target[0]}#{target[1]}", len(parts) - 2, reference))
    return edges


def _longest(start: str, edges: Edges, lengths: dict[str, int]) -> Reference | None:
    """Work out how far references lead from each schema that is reached; the first one that leads too far, if any.

    Without recursion, as it is recursion that long chains break.
    """
    waiting = [start]
    entered: set[str] = set()
    while waiting:
        owner = waiting[-1]
        if owner in lengths:
            waiting.pop()
        elif owner not in entered:
            entered.add(owner)
            waiting.extend(to for to, _, _ in edges.get(owner, ()) if to not in lengths and to not in entered)
        else:
            waiting.pop()
            lengths[owner] = 0
            for to, distance, reference in edges.get(owner, ()):
                lengths[owner] = max(lengths[owner], distance + lengths.get(to, 0))
                if lengths[owner] > FURTHEST:
                    return reference
    return None
