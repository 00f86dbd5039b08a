"""How parameters stand in a URL or a header: from raw text to a tree of strings, by style and explode.

OpenAPI 3.1.1, 4.8.12.6 (Style Examples), which follows RFC 6570. Values are split before they are percent-decoded, so
that an encoded separator stays part of a value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias, cast
from urllib.parse import quote, unquote

from msgspec import Struct

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"


class Pair(Struct, frozen=True):
    """One ``name=value`` of a query string or form: the name decoded, the value as it stands."""

    name: str
    raw: str

    @property
    def value(self) -> str:
        """The value decoded the way forms are, where a plus sign is a space."""
        return unquote(self.raw.replace("+", " "))


def cookies(header: str, *, encoded: bool) -> list[Pair]:
    """The pairs of a Cookie header, in order. A plus sign is one; where a style does not encode, nor is a percent sign
    anything else."""
    split = (piece.strip().partition("=") for piece in header.split(";"))
    kept = [(name, raw.replace("+", "%2B") if encoded else quote(raw, safe=",")) for name, _, raw in split if name]
    return [Pair(unquote(name) if encoded else name, raw) for name, raw in kept]


def pairs(query: str) -> list[Pair]:
    """The pairs of a query string or of a form body, in order."""
    split = (piece.partition("=") for piece in query.split("&") if piece)
    return [Pair(unquote(name.replace("+", " ")), raw) for name, _, raw in split]


class Written(Struct, frozen=True, kw_only=True):
    """One raw value, the parameter's name, and how it is to be read: as an array, an object or a scalar."""

    raw: str
    name: str
    explode: bool
    kind: str


def _simple(value: Written) -> Tree:
    return _parts(value.raw, ",", value.explode, value.kind)


def _label(value: Written) -> Tree:
    if not value.raw.startswith("."):
        raise ValueError("a value that begins with a full stop (style label)")
    return _parts(value.raw[1:], "." if value.explode else ",", value.explode, value.kind)


def _matrix(value: Written) -> Tree:
    if not value.raw.startswith(";"):
        raise ValueError("a value that begins with a semicolon (style matrix)")
    members = [piece.partition("=") for piece in value.raw[1:].split(";")]
    if value.explode and value.kind == "object":
        return {unquote(key): unquote(member) for key, _, member in members}
    if any(unquote(key) != value.name for key, _, _ in members):
        raise ValueError(f"a value of the form ;{value.name}=... (style matrix)")
    if value.explode and value.kind == "array":
        return [unquote(member) for _, _, member in members]
    return _parts(members[0][2], ",", False, value.kind)


def _form(value: Written) -> Tree:
    return _parts(value.raw.replace("+", " "), ",", value.explode, value.kind)


def _space(value: Written) -> Tree:
    return _parts(re.sub(r"%20|\+", " ", value.raw), " ", False, value.kind)


def _pipe(value: Written) -> Tree:
    return _parts(re.sub(r"%7[Cc]", "|", value.raw), "|", False, value.kind)


_STYLES: dict[str, Callable[[Written], Tree]] = {
    "simple": _simple,
    "label": _label,
    "matrix": _matrix,
    "form": _form,
    "cookie": _form,
    "spaceDelimited": _space,
    "pipeDelimited": _pipe,
    "deepObject": _form,
}


def split(style: str, value: Written) -> Tree:
    """One raw value as a tree; raises ValueError with what was expected."""
    return _STYLES.get(style, _form)(value)


def _parts(raw: str, separator: str, explode: bool, kind: str) -> Tree:
    if kind == "scalar":
        return unquote(raw)
    pieces = raw.split(separator) if raw else []
    if kind == "array":
        return [unquote(piece) for piece in pieces]
    if explode:
        members = [piece.partition("=") for piece in pieces]
        return {unquote(key): unquote(value) for key, _, value in members}
    if len(pieces) % 2:
        raise ValueError(f"names and values in turn, between {separator!r}")
    return {unquote(key): unquote(value) for key, value in zip(pieces[::2], pieces[1::2], strict=True)}


def keys(name: str) -> list[str] | None:
    """The keys in the brackets of ``a[b][0][]``, without the first name; None when there are none, or not only."""
    found = re.fullmatch(r"[^\[\]]+((?:\[[^\[\]]*\])+)", name)
    return re.findall(r"\[([^\[\]]*)\]", found[1]) if found else None


def nest(entries: Iterable[tuple[Sequence[str], str]]) -> Tree:
    """The tree that bracketed names spell out; ``[]`` appends, and begins a new element when a key comes again."""
    root: dict[str, Tree] = {}
    for path, value in entries:
        _place(root, list(path), value)
    return _lists(root)


def _place(root: dict[str, Tree], path: list[str], value: str) -> None:
    place = root
    for index, key in enumerate(path):
        last = index == len(path) - 1
        if key == "":
            key = _element(place, path[index + 1] if not last else None)
        if last:
            place[key] = value
            return
        if not isinstance(place.get(key), dict):
            place[key] = {}
        place = cast("dict[str, Tree]", place[key])


def _element(place: dict[str, Tree], following: str | None) -> str:
    """The index that ``[]`` means: the last element when it has room for the following key, else a new one."""
    count = len(place)
    latest = place.get(str(count - 1))
    if following and isinstance(latest, dict) and following not in latest:
        return str(count - 1)
    return str(count)


def _lists(tree: Tree) -> Tree:
    """The tree with objects whose keys are 0, 1, 2 turned to arrays; a schema may want them turned back."""
    if isinstance(tree, dict):
        members = {key: _lists(value) for key, value in tree.items()}
        counted = list(members) == [str(index) for index in range(len(members))]
        return list(members.values()) if counted and members else members
    return tree
