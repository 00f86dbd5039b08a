"""What frameworks make of the names that people gave, undone: only where it is certain that they did.

A framework that writes descriptions has to give every operation an id of its own, and makes it of what it has: the
function's name, its class, the path. Each rule here knows one such form, and takes nothing else for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Final, TypeAlias

from msgspec import Struct

from clientwright.ir.operations import Operation
from clientwright.ir.paths import prefix

_CONTROLLER: Final = re.compile(r"[A-Z]\w*?Controller_(\w+)")
_REPEATED: Final = re.compile(r"(\w+?)_[0-9]+")
_KEBAB: Final = re.compile(r"([a-z][a-z0-9-]*?)(?:-rest)?-controller")


class Given(Struct, frozen=True):
    """The name that a person gave, and in words which rule found it."""

    name: str
    rule: str


Rule: TypeAlias = Callable[[Operation, Collection[str]], str]
"""Gives the name of an operation, empty where the rule does not apply; takes the ids of all operations too."""


def given(operation: Operation, ids: Collection[str]) -> Given | None:
    """The name that a person gave to an operation; None where no rule is certain of it."""
    for rule, found in _RULES.items():
        name = rule(operation, ids)
        if name:
            return Given(name, f"operation `{operation.id}`, {found} `{name}`")
    return None


def group(tag: str) -> str:
    """A tag without what Spring adds to the name of what it is made of: ``parcel-controller`` is ``parcel``."""
    found = _KEBAB.fullmatch(tag)
    return found[1] if found else tag


def bodies(operations: Iterable[Operation]) -> Mapping[str, str]:
    """The components that FastAPI makes of the parameters of a function, and the id of each one's operation."""
    return {f"Body_{one.id}": one.id for one in operations if _of_fastapi(one, ())}


def _of_fastapi(operation: Operation, _ids: Collection[str]) -> str:
    """``generate_unique_id``: the function's name, the path and the method, all but letters and digits as ``_``."""
    tail = re.sub(r"\W", "_", operation.path) + f"_{operation.method.lower()}"
    return operation.id.removesuffix(tail) if operation.id.endswith(tail) else ""


def _of_nest(operation: Operation, _ids: Collection[str]) -> str:
    """The class and the method: ``ParcelsController_findAll``."""
    found = _CONTROLLER.fullmatch(operation.id)
    return found[1] if found else ""


def _of_spring(operation: Operation, ids: Collection[str]) -> str:
    """The method of a class, with a number where another class has a method of that name: ``list_1``."""
    found = _REPEATED.fullmatch(operation.id)
    return found[1] if found and found[1] in ids and _KEBAB.fullmatch(operation.group) else ""


def _of_path(operation: Operation, _ids: Collection[str]) -> str:
    """Made of the path: by Django REST framework, or of the method too where there is no id, as with Swashbuckle.

    What all paths begin with says nothing: ``api_trees_list`` at ``/api/trees/`` is ``trees_list``.
    """
    said = re.findall(r"[A-Za-z0-9]+", " ".join(prefix(operation.path)))
    for method in ("", f"{operation.method.lower()}_"):
        rest = operation.id.removeprefix(f"{method}{'_'.join(said)}_")
        if said and rest != operation.id:
            return f"{method}{rest}"
    return ""


_RULES: Final[dict[Rule, str]] = {
    _of_fastapi: "which FastAPI made of",
    _of_nest: "which NestJS made of",
    _of_spring: "which springdoc made of",
    _of_path: "which without what its path begins with is",
}
"""Each rule, and in words what it found out."""
