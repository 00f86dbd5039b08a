"""Names of operations: functions, arguments, and their places on a client."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from msgspec import Struct, field

from clientwright.config import Config
from clientwright.diagnostics import Diagnostics
from clientwright.ir.operations import Api, Operation
from clientwright.ir.types import ModelRef, ObjectModel
from clientwright.names import habits, reserved
from clientwright.names.groups import GroupNames
from clientwright.names.identifiers import snake
from clientwright.names.kept import Kept
from clientwright.names.overrides import Overrides
from clientwright.names.places import Places
from clientwright.names.renaming import Renaming
from clientwright.names.scope import Scope
from clientwright.names.table import FormerName, Name
from clientwright.report.nearest import nearest


class OperationNames(Struct):
    """Solves the names of all operations."""

    api: Api
    config: Config
    overrides: Overrides
    renaming: Renaming
    diagnostics: Diagnostics
    kept: Kept = field(default_factory=Kept)
    modules: dict[str, str] = field(default_factory=dict[str, str])
    scopes: dict[str, Scope] = field(default_factory=dict[str, Scope])
    """The functions of each module."""

    def functions(self) -> dict[str, Name]:
        """The function of each operation; different ones in one module."""
        self.modules.update(GroupNames(self.api.operations, self.kept.operations).solve())
        self._keep()
        found: dict[str, Name] = {}
        ids = {one.id for one in self.api.operations}
        # Names that the user chose come first, so that no other operation can take them.
        for one in sorted(self.api.operations, key=lambda one: not self.overrides.get(one.id)):
            candidates, owner = self._function(one, ids)
            kept = "" if self.overrides.get(one.id) else self.kept.function(one.id)
            kept = self.renaming.kept("operations", candidates, kept)
            found[one.id] = self.scope(one.id).claim(
                candidates, owner, source=one.id, also=("_async",), id=one.id, kept=kept
            )
        return {one.id: found[one.id] for one in self.api.operations}

    def _keep(self) -> None:
        """Leave the functions of an earlier package to the operations that they are of."""
        for id, kind, had in self.kept.functions():
            if had.function not in self.overrides.given:
                whose = id if kind is None else f"{id} > {kind}"
                self.scope(id).keep(had.function, whose, also=("_async",))

    def scope(self, id: str) -> Scope:
        """The functions of the module that an operation is in."""
        return self.scopes.setdefault(self.modules[id], Scope(reserved.FUNCTIONS))

    def former(self, operation: Operation, function: Name, places: Places, types: Scope) -> Iterator[FormerName]:
        """The names that an operation had and has no more; ``types`` are those of models and arguments."""
        had = self.kept.operations.get(operation.id)
        for one in (*had.former, had) if had is not None else ():
            moved = (operation.id, one.method) in places.left
            renamed = one.function != function.python
            if not self.kept.goes_on(*one.called()) or not (moved or renamed):
                continue
            owner, scope = f"what `{function.python}` was called", self.scope(operation.id)
            name = one.function
            if not renamed or not scope.take(name, owner, operation.id, also=("_async",)):
                if not moved:
                    continue
                candidates = (f"{function.python}_before",)
                name = scope.claim(candidates, owner, source=operation.id, also=("_async",)).python
            arguments = one.arguments[0] if renamed and one.arguments else ""
            yield FormerName(
                arguments=arguments if arguments and types.take(arguments, owner, operation.id) else "",
                function=name,
                asynchronous=f"{name}_async",
                method=one.method if moved else (),
                had=one.words(),
            )

    def _function(self, operation: Operation, ids: Collection[str]) -> tuple[tuple[str, ...], str]:
        """What a function may be called, the nicest first, and why."""
        chosen = self.overrides.get(operation.id)
        if chosen:
            return chosen, "named in the configuration"
        plain, owner = snake(operation.id, "operation"), f"operation `{operation.id}`"
        given = habits.given(operation, ids)
        if given is not None:
            plain, owner = (*snake(given.name, "operation"), *plain), given.rule
        return self.renaming.names("operations", plain), self.renaming.reason("operations", owner)

    def arguments(self, operation: Operation) -> dict[tuple[str, str], Name]:
        """The argument of each parameter and body property of an operation, path parameters first."""
        scope = Scope(reserved.ARGUMENTS | _taken(operation))
        found: dict[tuple[str, str], Name] = {}
        selector = operation.stream.selector if operation.stream is not None else ""
        for place, wire_name, pointer in sorted(
            self._arguments(operation), key=lambda one: (one[0] != "path", one[:2] != ("body", selector))
        ):
            if (place, wire_name) in found:
                continue  # In several bodies: it is the same argument.
            given = self.overrides.get(pointer)
            plain = snake(wire_name or "body", "argument")
            # A function keeps what the builder gives in `call`, beside what stands in its signature by name.
            own = place == "path" or (place, wire_name) == ("body", selector)
            shown = tuple(f"{name}_" if name == "call" and own else name for name in plain)
            owner = "named in the configuration" if given else f"{place} `{wire_name}`" if wire_name else "the body"
            candidates = given or (*shown, f"{plain[0]}_{place}")
            found[place, wire_name] = scope.claim(candidates, owner, source=wire_name)
        return found

    def _arguments(self, operation: Operation) -> Iterator[tuple[str, str, str]]:
        for one in operation.parameters:
            if one.fixed is None:
                yield one.place, one.wire_name, one.location.pointer
        for body in operation.bodies:
            model = self.api.models.get(body.type.id) if isinstance(body.type, ModelRef) else None
            if body.spread and isinstance(model, ObjectModel):
                for each in model.properties:
                    if each.wire_name not in body.without:
                        yield "body", each.wire_name, each.location.pointer
            else:
                yield "body", "", body.location.pointer

    def places(self, functions: dict[str, Name]) -> Places:
        """Where each operation stands on a client; the configuration decides first."""
        places = Places(self.config, self.diagnostics)
        for key, dotted in self.config.resources.items():
            if key not in functions and f"resources.{key}" in self.config.shared:
                continue
            if key not in functions:
                near = nearest(key, list(functions))
                sentence = f"`{key}` is not the id of an operation"
                hint = f"did you mean `{near}`?" if near else ""
                self.diagnostics.error("unknown-operation", sentence, places.where(key), hint)
            else:
                places.place(key, tuple(dotted.split(".")))
        for id, kind, had in self.kept.functions():
            # What the configuration calls otherwise stands where its new name leads to.
            if kind is not None or functions[id].python == had.function:
                places.keep(id, kind, had.method)
        # Before what is new looks for a place; what is renamed by the configuration has yet to find its own.
        later = [one for one in self.api.operations if one.id not in places.found]
        renamed = [one for one in later if one.id in self.kept.operations]
        for one in renamed:
            places.settle(one.id, self.modules[one.id], functions[one.id].python)
        for id, had in self.kept.operations.items():
            for each in (*had.former, had):
                if self.kept.goes_on(*each.called()):
                    places.leave(id, each.method)
        for one in later:
            if one.id not in places.found:
                places.settle(one.id, self.modules[one.id], functions[one.id].python)
        return places


def _taken(operation: Operation) -> frozenset[str]:
    """What functions of an operation take of their own."""
    choosing = reserved.CHOOSING if operation.chooses else frozenset[str]()
    if operation.long_running is not None and operation.long_running.tools:
        return reserved.CALLING | choosing
    return reserved.WAITING | choosing if operation.long_running or operation.polling else choosing
