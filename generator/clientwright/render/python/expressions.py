"""Values for the expressions that are emitted; ``str`` gives one on one line.

Nothing is put in parentheses that needs them: operands and defaults are never such here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias, Union

from msgspec import Struct

from clientwright.render.literals import text
from clientwright.render.python.leaves import OneLine, Out

Json: TypeAlias = Union[bool, int, float, str, "list[Json]", "dict[str, Json]", None]


class Expression(Struct, frozen=True):
    """What has a value, or stands beside values in brackets: ``a=b``, ``*a``, ``"a": b``."""

    def write(self, out: Out) -> None:
        """Write it token by token; every kind has its own way, and a struct cannot be abstract."""
        raise NotImplementedError

    def __str__(self) -> str:
        out = OneLine()
        self.write(out)
        return out.text


class Word(Expression, frozen=True):
    """What is never broken: a name, a number, a string, an f-string. Its text is as black would leave it."""

    text: str

    def write(self, out: Out) -> None:
        if self.text.startswith("-"):
            out.word("-")
        out.word(self.text.removeprefix("-"))

    def __str__(self) -> str:
        return self.text


class Attribute(Expression, frozen=True):
    """``value.name``."""

    value: Expression
    name: str

    def write(self, out: Out) -> None:
        self.value.write(out)
        out.dot()
        out.word(self.name)


class Call(Expression, frozen=True):
    """``function(a, b=c)``; with ``exploded`` each argument has a line of its own, however short they are."""

    function: Expression
    arguments: tuple[Expression, ...] = ()
    exploded: bool = False

    def write(self, out: Out) -> None:
        self.function.write(out)
        out.open("(", trailer=True)
        out.items(self.arguments)
        out.close(exploded=self.exploded and bool(self.arguments))


class Subscript(Expression, frozen=True):
    """``value[a, b]``."""

    value: Expression
    indices: tuple[Expression, ...]

    def write(self, out: Out) -> None:
        self.value.write(out)
        out.open("[", trailer=True)
        out.items(self.indices)
        out.close()


class Display(Expression, frozen=True):
    """``(a, b)``, ``[a, b]``, ``{a, b}`` or ``{a: b}``; with ``exploded`` each item has a line of its own."""

    kind: Literal["(", "[", "{"]
    items: tuple[Expression, ...]
    exploded: bool = False

    @property
    def is_tuple(self) -> bool:
        """Whether it has its own parentheses."""
        return self.kind == "("

    def write(self, out: Out) -> None:
        out.open(self.kind)
        out.items(self.items)
        single = self.is_tuple and len(self.items) == 1
        if single:
            out.comma()  # Without it, it would be no tuple; black sees no more in this one.
        out.close(exploded=self.exploded and bool(self.items) and not single)


class Binary(Expression, frozen=True):
    """``a | b | c``: the operands of one operator."""

    operator: Literal["|", "+", "or"]
    operands: tuple[Expression, ...]

    def write(self, out: Out) -> None:
        for number, operand in enumerate(self.operands):
            if number:
                out.operator(self.operator)
            operand.write(out)


class Lambda(Expression, frozen=True):
    """``lambda a, b: value``."""

    parameters: tuple[str, ...]
    value: Expression

    def write(self, out: Out) -> None:
        out.word("lambda")
        for number, name in enumerate(self.parameters):
            if number:
                out.word(",")  # None after which black would break the line.
            out.space()
            out.word(name)
        out.word(":")
        out.space()
        self.value.write(out)


class Await(Expression, frozen=True):
    """``await value``."""

    value: Expression

    def write(self, out: Out) -> None:
        out.word("await")
        out.space()
        self.value.write(out)


class Keyword(Expression, frozen=True):
    """``name=value``, an argument of a call."""

    name: str
    value: Expression

    def write(self, out: Out) -> None:
        out.word(self.name)
        out.word("=")
        self.value.write(out)


class Entry(Expression, frozen=True):
    """``key: value`` of a dict."""

    key: Expression
    value: Expression

    def write(self, out: Out) -> None:
        self.key.write(out)
        out.word(":")
        out.space()
        self.value.write(out)


class Star(Expression, frozen=True):
    """``*value`` or ``**value``."""

    stars: Literal["*", "**"]
    value: Expression

    def write(self, out: Out) -> None:
        out.word(self.stars)
        self.value.write(out)


NONE = Word("None")


def string(value: str) -> Word:
    """A string literal."""
    return Word(text(value))


def constant(value: Json) -> Expression:
    """A value of JSON, with everything in it."""
    match value:
        case str():
            return string(value)
        case list():
            return Display("[", tuple(map(constant, value)))
        case dict():
            return Display("{", tuple(Entry(string(key), constant(held)) for key, held in value.items()))
        case _:
            return Word(repr(value).replace("e+", "e"))  # black writes 1e16 where Python writes 1e+16.


def union(members: Iterable[Expression]) -> Expression:
    """``a | b``; what are unions already become part of it."""
    flat = [each for member in members for each in members_of(member)]
    return flat[0] if len(flat) == 1 else Binary("|", tuple(flat))


def members_of(union: Expression) -> tuple[Expression, ...]:
    """What stands between the bars of a union; of anything else, itself."""
    return union.operands if isinstance(union, Binary) and union.operator == "|" else (union,)


def dotted(first: str, *names: str) -> Expression:
    """``a.b.c``."""
    found: Expression = Word(first)
    for name in names:
        found = Attribute(found, name)
    return found
