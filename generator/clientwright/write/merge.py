"""Three texts made one: what was generated, what a hand made of it, and what is generated now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from msgspec import Struct


class _Hunk(Struct, frozen=True):
    """Lines ``start`` to ``end`` of the common text, and what one side has in their place."""

    start: int
    end: int
    lines: tuple[str, ...]


def merge(base: str, mine: str, theirs: str, *, prefer_mine: bool = False) -> str | None:
    """The text with the changes of both sides; None where both have changed the same lines, each in its own way.

    Lines that touch count as the same, as for git. ``prefer_mine`` has such lines as my side has them.
    """
    common = base.splitlines(keepends=True)
    sides = [list(_hunks(common, text.splitlines(keepends=True))) for text in (mine, theirs)]
    made: list[str] = []
    at = 0
    while sides[0] or sides[1]:
        start = min(side[0].start for side in sides if side)
        taken, end = _together(sides, start)
        made += common[at:start]
        versions = [_applied(common, start, end, hunks) for hunks in taken if hunks]
        if versions[0] != versions[-1] and not prefer_mine:
            return None
        made += versions[0]
        at = end
    return "".join([*made, *common[at:]])


def in_one_form(texts: Iterable[str]) -> Sequence[str]:
    """Texts of Python in black's form; none when one of them is no Python."""
    from clientwright.format import NotPython, format_texts

    try:
        return tuple(format_texts({f"{index}.py": text for index, text in enumerate(texts)}).values())
    except NotPython:
        return ()


def _hunks(common: Sequence[str], text: Sequence[str]) -> Iterator[_Hunk]:
    for kind, start, end, first, last in SequenceMatcher(None, common, text, autojunk=False).get_opcodes():
        if kind != "equal":
            yield _Hunk(start, end, tuple(text[first:last]))


def _together(sides: list[list[_Hunk]], start: int) -> tuple[list[list[_Hunk]], int]:
    """The next changes of both sides that touch each other, taken off, and where they end."""
    taken: list[list[_Hunk]] = [[], []]
    end = start
    more = True
    while more:
        more = False
        for side, mine in zip(sides, taken, strict=True):
            while side and side[0].start <= end:
                hunk = side.pop(0)
                mine.append(hunk)
                end = max(end, hunk.end)
                more = True
    return taken, end


def _applied(common: Sequence[str], start: int, end: int, hunks: Sequence[_Hunk]) -> list[str]:
    """What one side makes of some lines."""
    made: list[str] = []
    for hunk in hunks:
        made += [*common[start : hunk.start], *hunk.lines]
        start = hunk.end
    return [*made, *common[start:end]]
