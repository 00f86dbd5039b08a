"""Code as black sees it: a row of leaves, each a token that knows whether a line may be broken after it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Protocol

from msgspec import Struct, field

COMMA: Final = 18
DOT: Final = 1
OPERATORS: Final = {"or": 14, "|": 9, "+": 5}
"""How readily black breaks a line: after a comma first, before the dot that follows a bracket last."""

CLOSED_BY: Final = {"(": ")", "[": "]", "{": "}"}


class Leaf(Struct, eq=False):
    """One token. Leaves are made for one printing, which changes them, and are told apart by identity.

    Optional parentheses are brackets without a text: black puts them around a value, and shows them when it breaks a
    line there.
    """

    text: str
    depth: int
    """How many brackets are around it."""
    spaced: bool = False
    """Whether a space stands before it, unless it begins a line."""
    kind: str = ""
    """The bracket that it is, shown or not; empty for what is none."""
    opening: Leaf | None = None
    """Of a closing bracket, its other half."""
    optional: bool = False
    """Of a bracket: it is one of optional parentheses."""
    trailer: bool = False
    """Of a bracket: it is of a call, a subscript or a signature, and not of a tuple, a list or a dict."""
    magic: bool = False
    """Of a closing bracket: a comma before it says that each item has a line of its own."""
    added: bool = False
    """Of a comma: it was not written, but comes of breaking a line."""
    breaks: int = 0
    """How readily black breaks a line after it; 0 for not at all."""

    @property
    def opens(self) -> bool:
        """Whether it is an opening bracket."""
        return self.kind in CLOSED_BY

    @property
    def width(self) -> int:
        """Its characters, and the space before it."""
        return len(self.text) + self.spaced


class Written(Protocol):
    """What is written leaf by leaf."""

    def write(self, out: Leaves) -> None:
        """Write it."""
        ...


class Leaves(Struct):
    """Leaves, written from left to right."""

    made: list[Leaf] = field(default_factory=list[Leaf])
    _open: list[Leaf] = field(default_factory=list[Leaf])
    _space: bool = False

    @property
    def text(self) -> str:
        """All of them on one line."""
        return "".join(f" {leaf.text}" if leaf.spaced else leaf.text for leaf in self.made)

    def word(self, text: str) -> None:
        """Write a token that is no bracket."""
        self._add(Leaf(text, len(self._open)))

    def space(self) -> None:
        """Have a space before what is written next."""
        self._space = True

    def comma(self) -> None:
        """Write a comma after an item."""
        self._add(Leaf(",", len(self._open), breaks=COMMA))

    def items(self, items: Iterable[Written]) -> None:
        """Write items with commas between them."""
        for number, item in enumerate(items):
            if number:
                self.comma()
                self.space()
            item.write(self)

    def operator(self, text: str) -> None:
        """Write a binary operator; a line may be broken before it."""
        self.made[-1].breaks = OPERATORS[text]
        self.space()
        self.word(text)
        self.space()

    def dot(self) -> None:
        """Write the dot of an attribute; a line may be broken before it where a bracket was closed."""
        if self.made[-1].opening is not None:
            self.made[-1].breaks = DOT
        self.word(".")

    def open(self, kind: str, *, trailer: bool = False, optional: bool = False) -> None:
        """Write an opening bracket; an optional one is not shown yet."""
        shown = "" if optional else kind
        opening = Leaf(shown, len(self._open), kind=kind, optional=optional, trailer=trailer)
        self._add(opening)
        self._open.append(opening)

    def close(self, *, exploded: bool = False) -> None:
        """Write the closing bracket of the one opened last; a comma before it has each item get a line of its own."""
        if exploded:
            self.comma()
        opening = self._open.pop()
        kind = CLOSED_BY[opening.kind]
        closing = Leaf("" if opening.optional else kind, opening.depth, kind=kind, opening=opening, magic=exploded)
        closing.optional, closing.trailer = opening.optional, opening.trailer
        self._add(closing)

    def _add(self, leaf: Leaf) -> None:
        leaf.spaced, self._space = self._space, False
        self.made.append(leaf)
