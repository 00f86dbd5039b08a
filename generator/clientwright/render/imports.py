"""The import lines of one emitted module, collected while its text is made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from clientwright.render.python.lines import WIDTH
from clientwright.render.runtime import home

_Key = tuple[str, bool]


class Imports(Struct):
    """What one emitted module imports.

    ``add`` gives back the name to write, so that a text and its import are made in one place. ``lines`` are sorted as
    ruff and isort sort them: standard library first, then relative modules from far to near.
    """

    _names: dict[_Key, dict[str, None]] = field(default_factory=dict[_Key, dict[str, None]])
    _whole: dict[str, None] = field(default_factory=dict[str, None])

    def add(self, module: str, name: str, *, typing_only: bool = False) -> str:
        """Import ``name`` from ``module`` (such as ``typing`` or ``..models``), or for type checkers only."""
        self._names.setdefault((module, typing_only), {})[name] = None
        return name

    def runtime(self, name: str, *, start: str = "..", typing_only: bool = False) -> str:
        """Import a name of the runtime; ``start`` leads to the package's root."""
        return self.add(home(name, start), name, typing_only=typing_only)

    def mark(self, name: str) -> str:
        """Import a mark for annotations under a name that no model has: a description may have a ``Tag`` of its own."""
        self.add(home(name), f"{name} as _{name}")
        return f"_{name}"

    def module(self, name: str) -> str:
        """Import a whole module of the standard library."""
        self._whole[name] = None
        return name

    def typing(self, name: str) -> str:
        """Import a name from ``typing``."""
        return self.add("typing", name)

    def abc(self, name: str) -> str:
        """Import a name from ``collections.abc``."""
        return self.add("collections.abc", name)

    @property
    def lines(self) -> tuple[str, ...]:
        """The import lines in black's form, ``from __future__`` left out, with an empty line between groups."""
        guarded = self._block(typing_only=True)
        if guarded:
            self.typing("TYPE_CHECKING")
        lines = self._block(typing_only=False)
        if guarded:
            lines += ["", "if TYPE_CHECKING:", *guarded]
        return tuple(lines)

    @property
    def text(self) -> str:
        """``lines`` as one text."""
        return "\n".join(self.lines)

    def _block(self, *, typing_only: bool) -> list[str]:
        known: set[tuple[str, str]] = set()
        if typing_only:
            known = {(module, name) for (module, only), names in self._names.items() if not only for name in names}
        modules: dict[str, list[str]] = {}
        for (module, only), names in self._names.items():
            kept = [name for name in names if (module, name) not in known]
            if only == typing_only and kept:
                modules[module] = kept
        standard = [module for module in modules if not module.startswith(".")]
        near = [module for module in modules if module.startswith(".")]
        indent = 4 if typing_only else 0
        first = [] if typing_only else [f"import {name}" for name in sorted(self._whole)]
        first += _sorted({module: modules[module] for module in sorted(standard)}, indent)
        second = _sorted({module: modules[module] for module in sorted(near, key=_far_to_near)}, indent)
        return [*first, "", *second] if first and second else first + second


def imported(module: str, names: Iterable[str], indent: int = 0) -> list[str]:
    """``from module import names`` in black's form: if it does not fit, each name has a line of its own."""
    margin, names = " " * indent, list(names)
    short = f"{margin}from {module} import {', '.join(names)}"
    if len(short) <= WIDTH:
        return [short]
    return [f"{margin}from {module} import (", *(f"{margin}    {name}," for name in names), f"{margin})"]


def _sorted(modules: Mapping[str, Iterable[str]], indent: int) -> list[str]:
    return [line for module, names in modules.items() for line in imported(module, sorted(names, key=_by_kind), indent)]


def _far_to_near(module: str) -> tuple[int, str]:
    name = module.lstrip(".")
    return len(name) - len(module), name


def _by_kind(name: str) -> tuple[int, str]:
    """Constants, then classes, then the rest: the order of isort and ruff."""
    bare = name.split(" as ")[0]
    kind = 0 if bare.isupper() and len(bare) > 1 else 1 if bare[:1].isupper() else 2
    return kind, name
