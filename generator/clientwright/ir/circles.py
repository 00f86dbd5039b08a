"""Which things lead back to themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def circles(ways: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """The number of the circle that each thing is part of; what leads back to itself by no way has none.

    ``ways`` has what each leads to. It is Tarjan's algorithm, without recursion: chains may be long.
    """
    found: dict[str, int] = {}
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    open: dict[str, None] = {}
    for start in ways:
        waiting: list[tuple[str, Iterator[str]]] = []
        _enter(start, ways, number, lowest, open, waiting)
        while waiting:
            here, left = waiting[-1]
            following = next((each for each in left if each in ways), None)
            if following is not None:
                if following in open:
                    lowest[here] = min(lowest[here], number[following])
                _enter(following, ways, number, lowest, open, waiting)
                continue
            waiting.pop()
            if waiting:
                above = waiting[-1][0]
                lowest[above] = min(lowest[above], lowest[here])
            if lowest[here] == number[here]:
                circle = _closed(here, open)
                if len(circle) > 1 or here in ways[here]:
                    found.update(dict.fromkeys(circle, number[here]))
    return found


def _enter(
    thing: str,
    ways: Mapping[str, Sequence[str]],
    number: dict[str, int],
    lowest: dict[str, int],
    open: dict[str, None],
    waiting: list[tuple[str, Iterator[str]]],
) -> None:
    if thing not in number:
        number[thing] = lowest[thing] = len(number)
        open[thing] = None
        waiting.append((thing, iter(ways[thing])))


def _closed(first: str, open: dict[str, None]) -> list[str]:
    """What came after a thing and leads back to it; taken out of what is open."""
    circle: list[str] = []
    while first in open:
        last, _ = open.popitem()
        circle.append(last)
    return circle
