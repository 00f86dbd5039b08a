"""Names of operations: functions, arguments, and their places on a client."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from clientwright.config import Config
from clientwright.diagnostics import Diagnostics, Location
from clientwright.ir.operations import Api, Operation
from clientwright.ir.types import ModelRef, ObjectModel
from clientwright.names import reserved
from clientwright.names.identifiers import is_name, pascal, singular, snake
from clientwright.names.overrides import Overrides
from clientwright.names.scope import Scope
from clientwright.names.table import Name
from clientwright.report.nearest import nearest

_DANGLING: Final = frozenset(("to", "of", "for", "from", "in", "on", "by", "with", "and", "at"))


@dataclass(slots=True)
class OperationNames:
    """Solves the names of all operations."""

    api: Api
    config: Config
    overrides: Overrides
    diagnostics: Diagnostics
    modules: dict[str, str] = field(default_factory=dict[str, str])

    def functions(self) -> dict[str, Name]:
        """The function of each operation; different ones in one module."""
        files = Scope(reserved.FILES, key=str.casefold)
        scopes: dict[str, Scope] = {}
        groups: dict[str, str] = {}
        found: dict[str, Name] = {}
        for one in self.api.operations:
            if one.group not in groups:
                plain = snake(one.group, "api")
                groups[one.group] = files.claim((*plain, f"{plain[0]}_"), f"`{one.group}`", source=one.group).python
            self.modules[one.id] = groups[one.group]
        # Names that the user chose come first, so that no other operation can take them.
        for one in sorted(self.api.operations, key=lambda one: not self.overrides.get(one.id)):
            given = self.overrides.get(one.id)
            owner = "named in the configuration" if given else f"operation `{one.id}`"
            scope = scopes.setdefault(self.modules[one.id], Scope(reserved.FUNCTIONS))
            candidates = given or snake(one.id, "operation")
            found[one.id] = scope.claim(candidates, owner, source=one.id, also=("_async",))
        return {one.id: found[one.id] for one in self.api.operations}

    def arguments(self, operation: Operation) -> dict[tuple[str, str], Name]:
        """The argument of each parameter and body property of an operation, path parameters first."""
        scope = Scope(reserved.ARGUMENTS)
        found: dict[tuple[str, str], Name] = {}
        selector = operation.stream.selector if operation.stream is not None else ""
        for place, wire_name, pointer in sorted(
            self._arguments(operation), key=lambda one: (one[0] != "path", one[:2] != ("body", selector))
        ):
            given = self.overrides.get(pointer)
            plain = snake(wire_name or "body", "argument")
            # The builder keeps its result in `call`, beside what stands in its signature by position.
            shown = tuple(f"{name}_" if name == "call" and place == "path" else name for name in plain)
            owner = "named in the configuration" if given else f"{place} `{wire_name}`" if wire_name else "the body"
            candidates = given or (*shown, f"{plain[0]}_{place}")
            found[place, wire_name] = scope.claim(candidates, owner, source=wire_name)
        return found

    def _arguments(self, operation: Operation) -> Iterator[tuple[str, str, str]]:
        for one in operation.parameters:
            if one.fixed is None:
                yield one.place, one.wire_name, one.location.pointer
        body = operation.body
        if body is None:
            return
        model = self.api.models.get(body.type.id) if isinstance(body.type, ModelRef) else None
        if body.spread and isinstance(model, ObjectModel):
            for each in model.properties:
                yield "body", each.wire_name, each.location.pointer
        else:
            yield "body", "", body.location.pointer

    def places(self, functions: dict[str, Name]) -> dict[str, tuple[str, ...]]:
        """Where each operation stands on a client; the configuration decides first."""
        places = _Places(self.config, self.diagnostics)
        for key, dotted in self.config.resources.items():
            if key not in functions:
                near = nearest(key, list(functions))
                sentence = f"`{key}` is not the id of an operation"
                hint = f"did you mean `{near}`?" if near else ""
                self.diagnostics.error("unknown-operation", sentence, places.where(key), hint)
            else:
                places.place(key, tuple(dotted.split(".")))
        for one in self.api.operations:
            if one.id not in places.found:
                places.settle(one.id, self.modules[one.id], functions[one.id].python)
        return {one.id: places.found[one.id] for one in self.api.operations}


@dataclass(slots=True)
class _Places:
    """The tree on a client while it is filled: every place holds an operation or further places."""

    config: Config
    diagnostics: Diagnostics
    found: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    _leaves: dict[tuple[str, ...], str] = field(default_factory=dict[tuple[str, ...], str])
    _inner: dict[tuple[str, ...], str] = field(default_factory=dict[tuple[str, ...], str])

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

    def settle(self, id: str, group: str, function: str) -> None:
        """Put an operation of which the configuration does not speak where there is room."""
        attribute = f"{group}_" if group in reserved.METHODS else group
        short = _without(function, group)
        number = 2
        names = [short, function, f"{function}_"]
        for name in names:
            path = (attribute, f"{name}_" if name in reserved.METHODS else name)
            if not self._problem(path):
                self._put(id, path)
                return
            if name == names[-1]:
                names.append(f"{function}_{number}")
                number += 1
            if (attribute,) in self._leaves:
                attribute += "_"

    def _put(self, id: str, path: tuple[str, ...]) -> None:
        self.found[id] = path
        self._leaves[path] = id
        for length in range(1, len(path)):
            self._inner.setdefault(path[:length], id)

    def _problem(self, path: tuple[str, ...]) -> str:
        own = next((part for part in path if part in reserved.METHODS), None)
        if own is not None:
            return f"every client has a `{own}` of its own"
        if path in self._leaves:
            return f"`{self._leaves[path]}` stands there"
        if path in self._inner:
            return f"a resource stands there, with `{self._inner[path]}` on it"
        above = next((path[:length] for length in range(1, len(path)) if path[:length] in self._leaves), None)
        return f"`{self._leaves[above]}` stands at `{'.'.join(above)}`" if above is not None else ""


def _without(function: str, group: str) -> str:
    """A function's name without the words of its group: ``create_run`` in ``runs`` is ``create``."""
    own = {singular(word) for word in group.split("_")}
    kept = [word for word in function.split("_") if singular(word) not in own]
    while kept and kept[-1] in _DANGLING:
        kept.pop()
    short = "_".join(kept)
    return short if is_name(short) and kept[0] not in _DANGLING else function


def resources(places: dict[str, tuple[str, ...]]) -> dict[tuple[str, ...], Name]:
    """The class of every resource, parents first."""
    scope = Scope(reserved.TYPES)
    found: dict[tuple[str, ...], Name] = {}
    for path in places.values():
        for length in range(1, len(path)):
            if path[:length] not in found:
                dotted = ".".join(path[:length])
                name = pascal(" ".join(path[:length]), "Resource")[0]
                found[path[:length]] = _class(scope, name, dotted)
    return found


def _class(scope: Scope, name: str, dotted: str) -> Name:
    """A class whose name is free, also with ``Async`` before it."""
    options = (name, f"{name}Resource")
    free = [one for one in options if not scope.holder(one) and not scope.holder(f"Async{one}")]
    chosen = scope.claim(free or options, f"resource `{dotted}`", source=dotted)
    scope.claim((f"Async{chosen.python}",), f"resource `{dotted}`, async", source=dotted)
    return chosen
