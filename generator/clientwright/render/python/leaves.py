"""Code as it is written: on one line, or as black sees it, a row of leaves.

A leaf is a token that knows whether a line may be broken after it. Most lines are not broken, and text alone takes a
third of the time.
"""

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
    """What is written token by token."""

    def write(self, out: Out) -> None:
        """Write it."""
        ...


class Out(Struct):
    """Where code is written, from left to right: ``OneLine`` or ``Leaves``, which have what is only named here.

    A struct cannot be abstract as well, so what one of them lacked would raise ``NotImplementedError``.
    """

    def word(self, text: str) -> None:
        """Write a token that is no bracket."""
        raise NotImplementedError

    def space(self) -> None:
        """Have a space before what is written next."""
        raise NotImplementedError

    def comma(self) -> None:
        """Write a comma after an item."""
        raise NotImplementedError

    def dot(self) -> None:
        """Write the dot of an attribute; a line may be broken before it where a bracket was closed."""
        raise NotImplementedError

    def open(self, kind: str, *, trailer: bool = False, optional: bool = False) -> None:
        """Write an opening bracket; an optional one is not shown yet."""
        raise NotImplementedError

    def close(self, *, exploded: bool = False) -> None:
        """Write the closing bracket of the one opened last; a comma before it has each item get a line of its own."""
        raise NotImplementedError

    def items(self, items: Iterable[Written]) -> None:
        """Write items with commas between them."""
        for number, item in enumerate(items):
            if number:
                self.comma()
                self.space()
            item.write(self)

    def operator(self, text: str) -> None:
        """Write a binary operator; a line may be broken before it."""
        self.space()
        self.word(text)
        self.space()


class OneLine(Out):
    """Code on one line."""

    _parts: list[str] = field(default_factory=list[str])
    _closing: list[str] = field(default_factory=list[str])
    magic: bool = False
    """Whether a trailing comma asks for one item a line."""

    @property
    def text(self) -> str:
        """The line."""
        return "".join(self._parts)

    def word(self, text: str) -> None:
        self._parts.append(text)

    def space(self) -> None:
        self._parts.append(" ")

    def comma(self) -> None:
        self._parts.append(",")

    def dot(self) -> None:
        self._parts.append(".")

    def open(self, kind: str, *, trailer: bool = False, optional: bool = False) -> None:  # noqa: ARG002 - for Leaves
        if not optional:
            self._parts.append(kind)
        self._closing.append("" if optional else CLOSED_BY[kind])

    def close(self, *, exploded: bool = False) -> None:
        if exploded:
            self._parts.append(",")
            self.magic = True
        self._parts.append(self._closing.pop())


class Leaves(Out):
    """Code as leaves."""

    made: list[Leaf] = field(default_factory=list[Leaf])
    _open: list[Leaf] = field(default_factory=list[Leaf])
    _space: bool = False

    def word(self, text: str) -> None:
        self._add(Leaf(text, len(self._open)))

    def space(self) -> None:
        self._space = True

    def comma(self) -> None:
        self._add(Leaf(",", len(self._open), breaks=COMMA))

    def operator(self, text: str) -> None:
        self.made[-1].breaks = OPERATORS[text]
        Out.operator(self, text)

    def dot(self) -> None:
        if self.made[-1].opening is not None:
            self.made[-1].breaks = DOT
        self.word(".")

    def open(self, kind: str, *, trailer: bool = False, optional: bool = False) -> None:
        shown = "" if optional else kind
        opening = Leaf(shown, len(self._open), kind=kind, optional=optional, trailer=trailer)
        self._add(opening)
        self._open.append(opening)

    def close(self, *, exploded: bool = False) -> None:
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
