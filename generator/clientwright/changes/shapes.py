"""Annotations read, and two of them compared. Nothing of them is evaluated."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from msgspec import Struct


class Part(Struct, frozen=True):
    """One member of a union: a name, or the source of a literal, and what stands in its brackets."""

    name: str
    inside: tuple[Shape, ...] = ()
    literal: bool = False


Shape: TypeAlias = "frozenset[Part]"
"""A type as its members, in no order."""
Relation: TypeAlias = Literal["same", "wider", "narrower", "other"]
_ANY: Final = Part("Any")
_DEEPEST: Final = 40
"""Aliases in aliases that are looked through."""


class Reader(Struct, frozen=True):
    """Reads annotations. ``aliases`` are those that are looked through, ``renamed`` the names that are others now."""

    aliases: Mapping[str, str]
    renamed: Mapping[str, str]

    def shape(self, text: str, depth: int = 0) -> Shape:
        """A type from its text; one that cannot be read is only like itself."""
        try:
            return self._shape(ast.parse(text, mode="eval").body, depth)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return frozenset((Part(text),))

    def _shape(self, node: ast.expr, depth: int) -> Shape:
        match node:
            case ast.BinOp(left=left, right=right, op=ast.BitOr()):
                return self._shape(left, depth) | self._shape(right, depth)
            case ast.Constant(value=None):
                return frozenset((Part("None"),))
            case ast.Subscript(value=ast.Name(id="Literal"), slice=given):
                values = given.elts if isinstance(given, ast.Tuple) else [given]
                return frozenset(Part(ast.unparse(each), literal=True) for each in values)
            case ast.Subscript(value=value, slice=given):
                inside = given.elts if isinstance(given, ast.Tuple) else [given]
                shapes = tuple(self._shape(each, depth) for each in inside)
                return frozenset((Part(ast.unparse(value), shapes),))
            case ast.Name(id=name) if name in self.aliases and depth < _DEEPEST:
                return self.shape(self.aliases[name], depth + 1)
            case ast.Name(id=name):
                return frozenset((Part(self.renamed.get(name, name)),))
            case _:
                return frozenset((Part(ast.unparse(node)),))


def relation(old: Shape, new: Shape) -> Relation:
    """What became of a type: ``wider`` takes, or gives, more than before."""
    more, less = _within(old, new), _within(new, old)
    if more:
        return "same" if less else "wider"
    return "narrower" if less else "other"


def beyond(shape: Shape, other: Shape) -> list[Part]:
    """The members of a type that another one does not have, in a stable order."""
    found = (part for part in shape if not _held(part, other))
    return sorted(found, key=lambda part: (part.name, written(frozenset((part,)))))


def written(shape: Shape) -> str:
    """A type as text, ``None`` last."""
    parts = sorted(map(_part, shape), key=lambda text: (text == "None", text))
    return " | ".join(parts)


def _part(part: Part) -> str:
    return f"{part.name}[{', '.join(map(written, part.inside))}]" if part.inside else part.name


def _within(inner: Shape, outer: Shape) -> bool:
    return all(_held(part, outer) for part in inner)


def _held(part: Part, shape: Shape) -> bool:
    if part in shape or _ANY in shape:
        return True
    if part.literal and Part(_kind(part.name)) in shape:
        return True
    if part == Part("int") and Part("float") in shape:
        return True
    return any(
        one.name == part.name
        and bool(part.inside)
        and len(one.inside) == len(part.inside)
        and all(map(_within, part.inside, one.inside))
        for one in shape
    )


def _kind(literal: str) -> str:
    """The type of a literal."""
    if literal in ("True", "False"):
        return "bool"
    return "str" if literal[:1] in "'\"" else "float" if "." in literal or "e" in literal else "int"
