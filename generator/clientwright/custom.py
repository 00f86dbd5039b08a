"""``_custom/`` in a package: a team's own code, whose names come before the generated ones. It is read, not run."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Final

FOLDER: Final = "_custom"


class CannotRead(Exception):
    """The file is no Python; the argument says where and why."""


def custom_names(package: Path) -> tuple[str, ...]:
    """The public names of ``_custom/__init__.py``, sorted: those in its ``__all__``, or else all that it makes.

    Raises ``CannotRead``.
    """
    try:
        text = (package / FOLDER / "__init__.py").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise CannotRead(str(error)) from error
    listed = [names for names in map(_listed, tree.body) if names is not None]
    found = listed[-1] if listed else [name for statement in tree.body for name in _made(statement)]
    return tuple(sorted({name for name in found if name.isidentifier() and not name.startswith("_")}))


def _listed(statement: ast.stmt) -> list[str] | None:
    """What ``__all__`` lists, if a statement says that."""
    match statement:
        case ast.Assign(targets=[ast.Name(id="__all__")], value=ast.List(elts=items) | ast.Tuple(elts=items)):
            return [item.value for item in items if isinstance(item, ast.Constant) and isinstance(item.value, str)]
        case _:
            return None


def _made(statement: ast.stmt) -> Iterator[str]:
    """The names that a statement makes and shows: of imports only those that are said twice (``Pet as Pet``)."""
    match statement:
        case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
            yield name
        case ast.Assign(targets=targets):
            yield from (each.id for each in targets if isinstance(each, ast.Name))
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr()):
            yield name
        case ast.ImportFrom(names=names):
            yield from (each.name for each in names if each.asname == each.name)
        case _:
            pass
