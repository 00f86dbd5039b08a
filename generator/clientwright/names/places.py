"""The tree on a client: where operations stand, and the classes of what holds them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec import Struct, field

from clientwright.config import Config
from clientwright.diagnostics import Diagnostics, Location
from clientwright.names import reserved
from clientwright.names.identifiers import is_name, numbered, pascal, singular
from clientwright.names.scope import Scope
from clientwright.names.table import Name, VariantKind

_DANGLING: Final = frozenset(("to", "of", "for", "from", "in", "on", "by", "with", "and", "at"))
_SIBLINGS: Final = {"Async": "async", "Raw": "raw", "AsyncRaw": "raw and async"}
"""What stands before the names of the classes that come with a resource's."""


class Places(Struct):
    """The tree on a client while it is filled: every place holds an operation or further places."""

    config: Config
    diagnostics: Diagnostics
    found: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    left: set[tuple[str, tuple[str, ...]]] = field(default_factory=set[tuple[str, "tuple[str, ...]"]])
    """Operations, and places where they stood before and are still found."""
    _leaves: dict[tuple[str, ...], str] = field(default_factory=dict[tuple[str, ...], str])
    _inner: dict[tuple[str, ...], str] = field(default_factory=dict[tuple[str, ...], str])
    _beside: dict[tuple[str, VariantKind], tuple[str, ...]] = field(
        default_factory=dict[tuple[str, VariantKind], "tuple[str, ...]"]
    )
    """Places that are kept for other ways to carry an operation out, by its id and the way."""

    def where(self, key: str) -> Location:
        """Where the configuration speaks of an operation."""
        return self.config.where.get(f"resources.{key}", Location(file=self.config.file))

    def place(self, id: str, path: tuple[str, ...]) -> None:
        """Put an operation where the configuration wants it; report it when that cannot be."""
        wrong = next((part for part in path if not is_name(part)), None)
        problem = self._problem(path) if wrong is None else f"`{wrong}` cannot be a name in Python"
        if problem:
            dotted = ".".join(path)
            self.diagnostics.error("resource-place", f"`{id}` cannot stand at `{dotted}`: {problem}", self.where(id))
        else:
            self._put(id, path)

    def keep(self, id: str, kind: VariantKind | None, path: tuple[str, ...]) -> None:
        """Leave a place to what stood there before: an operation, or after it another way to carry it out."""
        if self._problem(path):
            return
        if kind is None and id not in self.found:
            self._put(id, path)
        elif kind is not None and self.found.get(id, ())[:-1] == path[:-1]:
            self._leaves[path] = id
            self._beside[id, kind] = path

    def leave(self, id: str, path: tuple[str, ...]) -> bool:
        """Let an operation be found where it stood before as well, and say whether that can be."""
        if path == self.found.get(id) or self._problem(path):
            return False
        self._leaves[path] = id
        for length in range(1, len(path)):
            self._inner.setdefault(path[:length], id)
        self.left.add((id, path))
        return True

    def settle(self, id: str, group: str, function: str) -> None:
        """Put an operation of which the configuration does not speak where there is room."""
        attribute = _free((group,))
        short = _without(function, group)
        number = 2
        names = [short, function, f"{function}_"]
        for name in names:
            path = (attribute, _free((attribute, name)))
            if not self._problem(path):
                self._put(id, path)
                return
            if name == names[-1]:
                names.append(f"{function}_{number}")
                number += 1
            if (attribute,) in self._leaves:
                attribute += "_"

    def beside(self, id: str, kind: VariantKind, names: tuple[str, ...]) -> tuple[str, ...]:
        """The place of another way to carry an operation out: beside it, under the first of some names that is free."""
        if (id, kind) in self._beside:
            return self._beside[id, kind]
        above = self.found[id][:-1]
        number = 2
        while True:
            for name in names:
                path = (*above, name)
                if not self._problem(path):
                    self._leaves[path] = id
                    return path
            names = (numbered(names[0], number),)
            number += 1

    def _put(self, id: str, path: tuple[str, ...]) -> None:
        self.found[id] = path
        self._leaves[path] = id
        for length in range(1, len(path)):
            self._inner.setdefault(path[:length], id)

    def _problem(self, path: tuple[str, ...]) -> str:
        own = next((path[length - 1] for length in range(1, len(path) + 1) if not is_free(path[:length])), None)
        if own is not None:
            return f"every client has a `{own}` of its own"
        if path in self._leaves:
            return f"`{self._leaves[path]}` stands there"
        if path in self._inner:
            return f"a resource stands there, with `{self._inner[path]}` on it"
        above = next((path[:length] for length in range(1, len(path)) if path[:length] in self._leaves), None)
        return f"`{self._leaves[above]}` stands at `{'.'.join(above)}`" if above is not None else ""


def is_free(path: tuple[str, ...]) -> bool:
    """Whether a client, or a resource, has nothing of its own in a place."""
    return path[-1] not in (reserved.METHODS if path[1:] else reserved.ON_CLIENTS)


def _free(path: tuple[str, ...]) -> str:
    return path[-1] if is_free(path) else f"{path[-1]}_"


def _without(function: str, group: str) -> str:
    """A function's name without the words of its group: ``create_run`` in ``runs`` is ``create``."""
    own = {singular(word) for word in group.split("_")}
    kept = [word for word in function.split("_") if singular(word) not in own]
    while kept and kept[-1] in _DANGLING:
        kept.pop()
    short = "_".join(kept)
    return short if is_name(short) and kept[0] not in _DANGLING else function


def resources(
    places: dict[str, tuple[str, ...]],
    downloads: frozenset[tuple[str, ...]] = frozenset(),
    old: Iterable[tuple[str, ...]] = (),
) -> dict[tuple[str, ...], Name]:
    """The class of every resource, parents first; also of operations on which something stands, and ``old`` places."""
    scope = Scope(reserved.TYPES)
    found: dict[tuple[str, ...], Name] = {}
    for path in (*places.values(), *old):
        for length in range(1, len(path) + (path in downloads)):
            if path[:length] not in found:
                dotted = ".".join(path[:length])
                name = pascal(" ".join(path[:length]), "Resource")[0]
                found[path[:length]] = _class(scope, name, dotted)
    return found


def _class(scope: Scope, name: str, dotted: str) -> Name:
    """A class whose name is free, also with the prefixes of its siblings."""
    options = (name, f"{name}Resource")
    free = [one for one in options if not any(scope.holder(f"{prefix}{one}") for prefix in ("", *_SIBLINGS))]
    chosen = scope.claim(free or options, f"resource `{dotted}`", source=dotted)
    for prefix, what in _SIBLINGS.items():
        scope.claim((f"{prefix}{chosen.python}",), f"resource `{dotted}`, {what}", source=dotted)
    return chosen
