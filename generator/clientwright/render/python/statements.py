"""Statements that are emitted, or what of them stands before a colon, and their text in black's form."""

from __future__ import annotations

from msgspec import Struct

from clientwright.render.python.expressions import Display, Expression
from clientwright.render.python.leaves import Leaves, OneLine, Out
from clientwright.render.python.lines import WIDTH, Line, width
from clientwright.render.python.splits import settled


class Statement(Struct, frozen=True):
    """What begins a line."""

    def write(self, out: Out) -> None:
        """Write it token by token; every kind has its own way, and a struct cannot be abstract."""
        raise NotImplementedError


class Assignment(Statement, frozen=True):
    """``target: annotation = value``; one of the two may be missing."""

    target: str
    value: Expression | None = None
    annotation: Expression | None = None

    def write(self, out: Out) -> None:
        out.word(self.target)
        if self.annotation is not None:
            out.word(":")
            out.space()
            _value(out, self.annotation)
        if self.value is not None:
            out.space()
            out.word("=")
            out.space()
            _value(out, self.value)


class Return(Statement, frozen=True):
    """``return value``."""

    value: Expression

    def write(self, out: Out) -> None:
        out.word("return")
        out.space()
        _value(out, self.value)


class If(Statement, frozen=True):
    """``if condition:``."""

    condition: Expression

    def write(self, out: Out) -> None:
        out.word("if")
        out.space()
        _value(out, self.condition)
        out.word(":")


class Class(Statement, frozen=True):
    """``class Name(Base):``."""

    name: str
    bases: tuple[Expression, ...] = ()

    def write(self, out: Out) -> None:
        out.word("class")
        out.space()
        out.word(self.name)
        if self.bases:
            out.open("(", trailer=True)
            out.items(self.bases)
            out.close()
        out.word(":")


class Parameter(Struct, frozen=True):
    """``name: annotation = default`` in a signature. Stars are part of the name, and ``*`` alone is a name as well."""

    name: str
    annotation: Expression | None = None
    default: Expression | None = None

    def write(self, out: Out) -> None:
        """Write it token by token."""
        out.word(self.name)
        if self.annotation is not None:
            out.word(":")
            out.space()
            _value(out, self.annotation)
        if self.default is not None:
            out.space()
            out.word("=")
            out.space()
            self.default.write(out)


class Definition(Statement, frozen=True):
    """``def name(parameters) -> returned:``; a ``stub`` has the ``...`` of an overload after it."""

    name: str
    parameters: tuple[Parameter, ...]
    returned: Expression
    asynchronous: bool = False
    stub: bool = False

    def write(self, out: Out) -> None:
        if self.asynchronous:
            out.word("async")
            out.space()
        out.word("def")
        out.space()
        out.word(self.name)
        out.open("(", trailer=True)
        out.items(self.parameters)
        out.close()
        out.space()
        out.word("->")
        out.space()
        _value(out, self.returned)
        out.word(":")
        if self.stub:
            out.space()
            out.word("...")


def printed(statement: Statement, indent: int = 0) -> str:
    """A statement's line or lines, ``indent`` columns to the right."""
    out = OneLine()
    statement.write(out)
    return _on_one_line(out, indent) or _on_many(statement, indent)


def printed_item(item: Expression, indent: int) -> str:
    """The line or lines of one item, its comma included, where brackets have each on a line of its own."""
    out = OneLine()
    item.write(out)
    out.comma()
    return _on_one_line(out, indent) or _on_many(item, indent, item=True)


def _on_one_line(out: OneLine, indent: int) -> str:
    """The line; nothing where it is to be broken."""
    whole = " " * indent + out.text
    return whole if width(whole) <= WIDTH and not out.magic else ""


def _on_many(written: Statement | Expression, indent: int, *, item: bool = False) -> str:
    """The lines that it is broken into; of an item, with its comma."""
    out = Leaves()
    written.write(out)
    if item:
        out.comma()
    return "\n".join(map(str, settled(Line(out.made, indent, out.made, inside=item))))


def _value(out: Out, value: Expression) -> None:
    """Write a value with the parentheses that black may show around it; a tuple has its own."""
    if isinstance(value, Display) and value.is_tuple:
        value.write(out)
    else:
        out.open("(", optional=True)
        value.write(out)
        out.close()
