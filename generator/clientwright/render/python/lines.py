"""Lines, before it is known whether they fit, and their three parts around a pair of brackets."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from clientwright.render.python.leaves import COMMA, Leaf

WIDTH: Final = 88
"""black's own."""


class Line(Struct, eq=False):
    """Leaves that stand on one line.

    ``noted`` are those that count when it is asked whether the line has to be broken although it fits: all of them, but
    not the brackets of which it has only one half.
    """

    leaves: list[Leaf]
    indent: int
    """Columns to the left of it."""
    noted: Sequence[Leaf]
    inside: bool = False
    """Whether it is all or a part of what brackets hold: such a line is broken at its delimiters."""
    burst: bool = False
    """Whether its items have a line each, however short they are."""

    def __str__(self) -> str:
        parts = [f" {leaf.text}" if leaf.spaced else leaf.text for leaf in self.leaves]
        parts[0] = f"{' ' * self.indent}{self.leaves[0].text}"
        return "".join(parts)

    @property
    def fits(self) -> bool:
        """Whether it is short enough."""
        return width(str(self)) <= WIDTH

    @property
    def magic(self) -> bool:
        """Whether a trailing comma in it asks for one item a line."""
        return any(leaf.magic for leaf in self.noted)

    @property
    def delimiters(self) -> list[Leaf]:
        """The leaves, outside of further brackets, after which it may be broken."""
        depth = self.leaves[0].depth
        return [leaf for leaf in self.leaves if leaf.breaks and leaf.depth == depth]


class Split(Struct, eq=False):
    """A line divided at a pair of brackets: up to the opening one, what they hold, and the rest."""

    head: Line
    body: Line
    tail: Line

    @property
    def optional(self) -> bool:
        """Whether the brackets are parentheses that are not shown so far."""
        return not self.head.leaves[-1].text

    def shown(self) -> list[Line]:
        """The three lines, with the brackets shown."""
        opening, closing = self.head.leaves[-1], self.tail.leaves[0]
        opening.text, closing.text = opening.kind, closing.kind
        return [self.head, self.body, self.tail]


def width(text: str) -> int:
    """The columns of a text as black counts them: wide characters of East Asia have two."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(char: str) -> int:
    wide = unicodedata.east_asian_width(char) in ("W", "F")
    return 2 if wide and unicodedata.category(char) not in ("Mn", "Mc", "Sk") else 1


def divided(line: Line, start: int, end: int) -> Split:
    """``bracket_split_build_line``: the three lines around a pair of brackets."""
    opening = line.leaves[start]
    head, body, tail = line.leaves[: start + 1], line.leaves[start + 1 : end], line.leaves[end:]
    inner = Line(body, line.indent + 4, body, inside=True)
    # Items of a display have a line each when they do not fit on that of the brackets; arguments may share one.
    commas = [leaf for leaf in inner.delimiters if leaf.breaks == COMMA and leaf is not body[-1]]
    inner.burst = bool(commas) and (body[-1].text == "," or not opening.trailer)
    return Split(Line(head, line.indent, matched(head)), inner, Line(tail, line.indent, ()))


def matched(leaves: Sequence[Leaf]) -> list[Leaf]:
    """``get_leaves_inside_matching_brackets``."""
    ends = {leaf.opening: index for index, leaf in enumerate(leaves) if leaf.opening is not None}
    found: list[Leaf] = []
    index = 0
    while index < len(leaves):
        end = ends.get(leaves[index], index - 1)
        found += leaves[index : end + 1]
        index = max(index, end) + 1
    return found
