"""Names of what is made of an operation's extensions: functions that wait or call tools, and constants."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct, field

from clientwright.ir.operations import Operation
from clientwright.names.identifiers import snake
from clientwright.names.kept import Kept
from clientwright.names.places import Places, is_free
from clientwright.names.scope import Scope
from clientwright.names.table import Name, VariantKind, VariantName

_READING: Final = frozenset(("get", "retrieve", "read", "fetch"))


class VariantNames(Struct):
    """Solves them. They come after all operations, so that none of those has to give way."""

    functions: Mapping[str, Name]
    modules: Mapping[str, str]
    scopes: Mapping[str, Scope]
    """The functions of each module."""
    places: Places
    kept: Kept = field(default_factory=Kept)
    _constants: dict[str, Scope] = field(default_factory=dict[str, Scope])

    def variants(self, operation: Operation) -> dict[VariantKind, VariantName]:
        """The other ways to carry an operation out."""
        found: dict[VariantKind, VariantName] = {}
        function, method = self.functions[operation.id].python, self.places.found[operation.id][-1]
        if operation.polling is not None:
            verb, _, rest = function.partition("_")
            name = f"poll_{rest}" if verb in _READING and rest else f"poll_{function}"
            found["poll"] = self._variant(operation, "poll", name, ("poll", name), "again until nothing goes on")
        if operation.long_running is not None:
            name = f"{function}_and_poll"
            waiting = (f"{method}_and_poll", name)
            found["and_poll"] = self._variant(operation, "and_poll", name, waiting, "and then waits")
        if operation.long_running is not None and operation.long_running.tools:
            name = f"{function}_with_tools"
            methods = ("run_with_tools", f"{method}_with_tools", name)
            found["with_tools"] = self._variant(operation, "with_tools", name, methods, "and calls tools")
        if operation.download:
            found["stream"] = self._download(operation, function)
        return found

    def _download(self, operation: Operation, function: str) -> VariantName:
        """The answer as it comes, which stands on the operation itself."""
        name = self._function(operation, "stream", f"stream_{function}", "as it comes")
        method = (*self.places.found[operation.id], "stream")
        return VariantName(function=name, asynchronous=f"{name.python}_async", method=method)

    def constant(self, operation: Operation, said: object, what: str, *, private: bool = False) -> str:
        """The constant for what an extension says; empty when it says nothing."""
        if said is None:
            return ""
        function = self.functions[operation.id].python
        name = f"{'_' if private else ''}{function.upper()}_{what}"
        scope = self._constants.setdefault(self.modules[operation.id], Scope())
        return scope.claim((name,), f"`{function}`", source=operation.id).python

    def _function(self, operation: Operation, kind: VariantKind, name: str, what: str) -> Name:
        owner = f"operation `{operation.id}`, {what}"
        return self.scopes[self.modules[operation.id]].claim(
            snake(name, "operation"),
            owner,
            source=operation.id,
            also=("_async",),
            id=f"{operation.id} > {kind}",
            kept=self.kept.function(operation.id, kind),
        )

    def _variant(
        self, operation: Operation, kind: VariantKind, name: str, methods: tuple[str, ...], what: str
    ) -> VariantName:
        function = self._function(operation, kind, name, what)
        above = self.places.found[operation.id][:-1]
        free = tuple(each if is_free((*above, each)) else f"{each}_" for each in methods)
        return VariantName(
            function=function,
            asynchronous=f"{function.python}_async",
            method=self.places.beside(operation.id, kind, free),
        )
