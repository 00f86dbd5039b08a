"""What the templates of models and codecs are given: strings and booleans, see docs/templates.md."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a dataclass or key of a TypedDict.

    ``declaration`` is laid out and indented, default included; ``name``, ``annotation`` and ``default`` (empty when
    there is none) are what it is made of. ``doc`` is an indented string literal, empty without documentation.
    """

    name: str
    wire_name: str
    annotation: str
    default: str
    declaration: str
    doc: str
    required: bool
    deprecated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """One name that a module of models defines; exactly one of the ``is_`` flags is true.

    ``text`` is the whole assignment of an alias or of a TypedDict with keys that are no identifiers, ``head`` the
    first line of a dataclass or of another TypedDict. ``base`` is the class that a dataclass inherits from, empty
    without: its ``fields`` are only those that it does not inherit then. Else they end in ``extra``.
    """

    name: str
    doc: str
    is_dataclass: bool = False
    is_typed_dict: bool = False
    is_assignment: bool = False
    head: str = ""
    base: str = ""
    fields: tuple[Field, ...] = ()
    text: str = ""
    deprecated: bool = False
    apart: bool = True
    """Two empty lines before it, not one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelModule:
    """``models/<name>.py``: its import lines as one text, and what it defines, in order."""

    imports: str
    definitions: tuple[Definition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LazyEntry:
    """One module that is loaded when needed, and the names in it, separated by spaces; both are string literals."""

    module: str
    names: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LazyModule:
    """``models/__init__.py``, which loads on demand: import lines for type checkers, and the same as a table.

    ``lazy`` is the module of the runtime that does so.
    ``renamed`` are the names that go on to work, of models that have others now, and ``renaming`` is the module of the
    runtime that knows them.
    """

    imports: tuple[str, ...]
    entries: tuple[LazyEntry, ...]
    lazy: str
    renamed: tuple[RenamedView, ...]
    renaming: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RenamedView:
    """A name that a model had, and the one that it has, both string literals; ``alias`` is an indented assignment."""

    old: str
    now: str
    alias: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterView:
    """``_later.py``: the module of the runtime that has ``References``, and the indented assignment of ``models``."""

    references: str
    models: str
