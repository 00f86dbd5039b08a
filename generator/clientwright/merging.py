"""Three texts into one: what two people made of the same lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from msgspec import Struct


class Merged(Struct, frozen=True):
    """The lines of both; where both changed the same ones, theirs and ours with marks around them."""

    text: str
    conflicts: int


def merge(base: str, theirs: str, ours: str, names: tuple[str, str] = ("theirs", "ours")) -> Merged:
    """What ``theirs`` and ``ours`` made of ``base``, together."""
    lines = base.splitlines(keepends=True), theirs.splitlines(keepends=True), ours.splitlines(keepends=True)
    made: list[str] = []
    conflicts = 0
    at = (0, 0, 0)
    for same in (*_agreed(*lines), tuple((len(each), len(each)) for each in lines)):
        old, own, new = (each[start:end] for each, start, (end, _) in zip(lines, at, same, strict=True))
        if own == new or new == old:
            made += own
        elif own == old:
            made += new
        else:
            conflicts += 1
            made += [f"<<<<<<< {names[0]}\n", *_ended(own), "=======\n", *_ended(new), f">>>>>>> {names[1]}\n"]
        made += lines[0][same[0][0] : same[0][1]]
        at = (same[0][1], same[1][1], same[2][1])
    return Merged("".join(made), conflicts)


def _ended(lines: Sequence[str]) -> list[str]:
    """Lines, the last with a line end too."""
    return [line if line.endswith("\n") else f"{line}\n" for line in lines]


def _agreed(base: Sequence[str], theirs: Sequence[str], ours: Sequence[str]) -> Iterator[tuple[tuple[int, int], ...]]:
    """The runs of lines that are in all three: the start and the end of each, in each."""
    in_theirs = SequenceMatcher(None, base, theirs, autojunk=False).get_matching_blocks()
    in_ours = SequenceMatcher(None, base, ours, autojunk=False).get_matching_blocks()
    first, second = 0, 0
    while first < len(in_theirs) and second < len(in_ours):
        one, other = in_theirs[first], in_ours[second]
        start, end = max(one.a, other.a), min(one.a + one.size, other.a + other.size)
        if start < end:
            own, new = one.b + start - one.a, other.b + start - other.a
            yield (start, end), (own, own + end - start), (new, new + end - start)
        if one.a + one.size < other.a + other.size:
            first += 1
        else:
            second += 1
