"""Python source in black's form: lines that fit stay whole, the others are broken where black breaks them.

black still has the last word; what is laid out here it only has to read.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

WIDTH = 88
_PREFIX = re.compile(r"return |(?:[\w.]+ = )+")


def exploded(head: str, items: Sequence[str], tail: str) -> list[str]:
    """A bracket with each item on a line of its own and a comma after the last."""
    return [head, *(f"    {item}," for item in items), tail]


def bracketed(indent: int, head: str, items: Sequence[str], tail: str) -> list[str]:
    """A call or a display: on one line, or its items on one line, or each on its own. ``head`` ends in the bracket."""
    flat = ", ".join(items)
    if indent + len(head) + len(flat) + len(tail) <= WIDTH:
        return [f"{head}{flat}{tail}"]
    prefix = _PREFIX.match(head)
    rest = head[prefix.end() :] if prefix else head
    if prefix and tail == ")" and indent + len(head) > WIDTH >= indent + 4 + len(rest):
        # Even the function's name does not fit: black puts the whole call in parentheses.
        return [f"{prefix.group()}(", *(f"    {line}" for line in bracketed(indent + 4, rest, items, tail)), ")"]
    display = not head[-2:-1].isidentifier() and len(items) > 1
    definition = head.startswith("def ") and len(items) == 1
    if indent + 4 + len(flat) <= WIDTH and not display and not definition:
        return [head, f"    {flat}", tail]
    return exploded(head, items, tail)


@dataclass(frozen=True, slots=True)
class Invocation:
    """A call whose arguments may be calls: ``head`` is all before the bracket, empty for a tuple."""

    head: str
    items: Sequence[str | Invocation]

    def __str__(self) -> str:
        comma = "," if not self.head and len(self.items) == 1 else ""
        return f"{self.head}({', '.join(map(str, self.items))}{comma})"

    def lines(self, indent: int, head: str = "", tail: str = "") -> list[str]:
        """``head call tail``: on one line, or as ``bracketed``, its arguments in the same way."""
        if indent + len(head) + len(str(self)) + len(tail) <= WIDTH:
            return [f"{head}{self}{tail}"]
        flat = ", ".join(map(str, self.items))
        if self.head and indent + 4 + len(flat) <= WIDTH:
            return [f"{head}{self.head}(", f"    {flat}", f"){tail}"]
        comma = "," if len(self.items) > 1 or not self.head else ""
        inner: list[str] = []
        for item in self.items:
            inner += [f"{item}{comma}"] if isinstance(item, str) else item.lines(indent + 4, tail=comma)
        return [f"{head}{self.head}(", *(f"    {line}" for line in inner), f"){tail}"]


def statement(indent: int, head: str, value: str, tail: str = "") -> list[str]:
    """``head value tail`` where ``value`` is an annotation: ``status: `` + ``Literal["a"] | str`` + `` = UNSET``."""
    if indent + len(head) + len(value) + len(tail) <= WIDTH:
        return [f"{head}{value}{tail}"]
    if value[0] in "\"'":
        return (
            [f"{head}(", f"    {value}", f"){tail}"] if indent + 4 + len(value) <= WIDTH else [f"{head}{value}{tail}"]
        )
    parts = split(value, " | ")
    assigned = value.endswith("]]") and len(parts) == 1 and tail.startswith(" = ") and not tail.endswith(",")
    if assigned and indent + len(head) + len(value) + 4 <= WIDTH:
        return [f"{head}{value} = (", f"    {tail.removeprefix(' = ')}", ")"]
    if len(parts) == 1 and "[" in value:
        return _broken(indent, head, value, tail)
    inner = _operands(indent + 4, parts)
    return [f"{head}(", *(f"    {line}" for line in inner), f"){tail}"]


def split(text: str, separator: str) -> list[str]:
    """The parts of an expression between separators that stand outside of brackets and strings."""
    parts: list[str] = []
    depth = start = index = 0
    quote = ""
    while index < len(text):
        char = text[index]
        if quote:
            if char == "\\":
                index += 1
            elif char == quote:
                quote = ""
        elif char in "\"'":
            quote = char
        elif char in "([{":
            depth += 1
        elif char in ")]}":
            depth -= 1
        elif depth == 0 and text.startswith(separator, index):
            parts.append(text[start:index])
            index += len(separator) - 1
            start = index + 1
        index += 1
    return [*parts, text[start:]]


def _operands(indent: int, parts: Sequence[str]) -> list[str]:
    whole = " | ".join(parts)
    if indent + len(whole) <= WIDTH:
        return [whole]
    lines: list[str] = []
    for number, part in enumerate(parts):
        lines += _broken(indent, "| " if number else "", part, "")
    return lines


def _broken(indent: int, head: str, value: str, tail: str) -> list[str]:
    """One operand, its outer bracket opened if the line is too long."""
    bracket = value.find("[")
    if indent + len(head) + len(value) + len(tail) <= WIDTH or bracket < 0 or not value.endswith("]"):
        return [f"{head}{value}{tail}"]
    inside = value[bracket + 1 : -1]
    items = split(inside, ", ")
    opened, closed = f"{head}{value[: bracket + 1]}", f"]{tail}"
    if indent + 4 + len(inside) <= WIDTH:
        return [opened, f"    {inside}", closed]
    if len(items) == 1:
        parts = split(inside, " | ")
        inner = _operands(indent + 4, parts) if len(parts) > 1 else _broken(indent + 4, "", inside, "")
        return [opened, *(f"    {line}" for line in inner), closed]
    lines = [opened]
    for item in items:
        lines += [f"    {line}" for line in statement(indent + 4, "", item, ",")]
    return [*lines, closed]


def _condition(joint: str, part: str, room: int) -> list[str]:
    """One operand of a condition that stands on lines of its own."""
    if len(joint) + len(part) <= room or not part.startswith("("):
        return [f"{joint}{part}"]
    inner = _alternatives(part[1:-1], room - 4)
    return [f"{joint}(", *(f"    {line}" for line in inner), ")"]


def _alternatives(text: str, room: int) -> list[str]:
    if len(text) <= room:
        return [text]
    lines: list[str] = []
    for alternative in split(text, " or "):
        first, *others = split(alternative, " and ")
        lines += [f"or {first}" if lines else first, *(f"and {other}" for other in others)]
    return lines


@dataclass(slots=True)
class Code:
    """Lines of Python, written from top to bottom."""

    lines: list[str] = field(default_factory=list[str])
    depth: int = 0

    def __call__(self, *lines: str) -> None:
        """Write lines at the current depth."""
        self.lines += [f"{'    ' * self.depth}{line}" if line else "" for line in lines]

    @contextmanager
    def block(self, *head: str) -> Generator[None]:
        """Write lines of which the last opens a block, and what follows below it."""
        self(*head)
        self.depth += 1
        yield
        self.depth -= 1

    def call(self, head: str, items: Sequence[str], tail: str = ")") -> None:
        """Write a call or a display; ``head`` ends in its opening bracket."""
        self(*bracketed(self.depth * 4, head, items, tail))

    @contextmanager
    def when(self, keyword: str, parts: Sequence[str], joint: str = "and") -> Generator[None]:
        """Write ``if a and b:`` and what follows below it."""
        flat = f"{keyword} {f' {joint} '.join(parts)}:"
        nested = len(parts) == 2 and parts[1].startswith("(")
        if self.depth * 4 + len(flat) <= WIDTH:
            self(flat)
        elif len(parts) == 1:
            lines = _alternatives(parts[0], WIDTH - self.depth * 4 - 4)
            self(f"{keyword} (", *(f"    {line}" for line in lines), "):")
        elif nested and self.depth * 4 + len(keyword) + len(parts[0]) + 7 <= WIDTH:
            inner = _alternatives(parts[1][1:-1], WIDTH - self.depth * 4 - 4)
            self(f"{keyword} {parts[0]} {joint} (", *(f"    {line}" for line in inner), "):")
        else:
            room = WIDTH - self.depth * 4 - 4
            lines = [line for n, part in enumerate(parts) for line in _condition(f"{joint} " if n else "", part, room)]
            self(f"{keyword} (", *(f"    {line}" for line in lines), "):")
        self.depth += 1
        yield
        self.depth -= 1

    @property
    def text(self) -> str:
        """What was written."""
        return "\n".join(self.lines)
