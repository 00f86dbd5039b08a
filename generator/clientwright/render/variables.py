"""The variables of servers in ``client.py``: their table, and the constructors that take them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from clientwright.ir.operations import ServerVariable
from clientwright.layout import Package
from clientwright.render.docs import WIDTH, docstring, entry, plain
from clientwright.render.python.expressions import (
    NONE,
    Call,
    Display,
    Entry,
    Expression,
    Star,
    Subscript,
    Word,
    dotted,
    string,
    union,
)
from clientwright.render.python.statements import Assignment, Definition, Parameter, printed
from clientwright.render.runtime import module
from clientwright.render.uses import Uses

_INDENT: Final = 4
_KEY: Final = "The key or token; else that of the environment."
_SETTINGS: Final = "As every client has them: ``server``, ``base_url``, ``credentials``, ``timeout`` and others."


class Variables(Struct, frozen=True):
    """Writes what the variables of all servers come to; nothing where there are none."""

    package: Package
    uses: Uses

    def table(self) -> str:
        """The variables of each server that has some, a whole statement."""
        if not self.package.names.variables:
            return ""
        mapping, variable = Word(self.uses.abc("Mapping")), Word(self.uses.runtime("Variable", start="."))
        inner = Subscript(mapping, (Word("str"), variable))
        annotation = Subscript(Word(self.uses.typing("Final")), (Subscript(mapping, (Word("str"), inner)),))
        entries = [
            Entry(string(server.name), Display("{", tuple(self._entry(one, variable) for one in server.variables)))
            for server in self.package.api.servers
            if server.variables
        ]
        return printed(Assignment("_VARIABLES", Display("{", tuple(entries), exploded=True), annotation))

    def constructor(self, prefix: str) -> str:
        """The constructor of the sync client, or with the prefix ``Async`` of the async one."""
        names = self.package.names.variables
        if not names:
            return ""
        given = Display("{", tuple(Entry(string(wire), Word(name.python)) for wire, name in names.items()))
        fill = Call(Word(self.uses.runtime("filled", start=".")), (Word("_SERVERS"), Word("_VARIABLES"), given))
        made = Call(dotted("super()", "__init__"), (Word("api_key"), Star("**", Word("settings"))))
        return "\n".join(
            (
                printed(self._definition(prefix), _INDENT),
                docstring(self._doc(), 2 * _INDENT),
                printed(Assignment("self._servers", fill), 2 * _INDENT),
                f"{' ' * 2 * _INDENT}{made}",
            )
        )

    def _entry(self, one: ServerVariable, variable: Expression) -> Entry:
        if one.default is not None or not one.choices:
            default = () if one.default is None else (string(one.default),)
        else:
            default = (NONE,)
        return Entry(string(one.name), Call(variable, (*default, *map(string, one.choices))))

    def _definition(self, prefix: str) -> Definition:
        http = self.uses.add(module("http.transport", "."), f"{prefix or 'Sync'}HttpClient", typing_only=True)
        settings = Subscript(Word(self.uses.runtime("ClientSettings", start=".")), (Word(http),))
        unpacked = Subscript(Word(self.uses.typing("Unpack")), (settings,))
        parameters = (
            Parameter("self"),
            Parameter("api_key", union((Word("str"), NONE)), NONE),
            Parameter("*"),
            *self._parameters(),
            Parameter("**settings", unpacked),
        )
        return Definition("__init__", parameters, NONE)

    def _parameters(self) -> Iterator[Parameter]:
        """An argument for each variable: what any server lets it be, and the default if all have the same."""
        for wire, name in self.package.names.variables.items():
            known = self._known(wire)
            choices = tuple(dict.fromkeys(choice for one in known for choice in one.choices))
            annotation: Expression = Word("str")
            if all(one.choices for one in known):
                annotation = Subscript(Word(self.uses.typing("Literal")), tuple(map(string, choices)))
            defaults = {one.default for one in known}
            default = defaults.pop() if len(defaults) == 1 else None
            if default is None:
                yield Parameter(name.python, union((annotation, NONE)), NONE)
            else:
                yield Parameter(name.python, annotation, string(default))

    def _doc(self) -> str:
        """What each variable is, and what all clients take."""
        variables = {name.python: self._said(wire) for wire, name in self.package.names.variables.items()}
        said = {"api_key": _KEY, **variables, "settings": _SETTINGS}
        lines = [line for name, text in said.items() for line in entry(name, text, WIDTH - 2 * _INDENT)]
        return "\n".join(("Make a client.", "", "Args:", *lines))

    def _said(self, wire: str) -> str:
        docs = dict.fromkeys(plain(one.doc) for one in self._known(wire) if one.doc)
        servers = " and ".join(
            f"``{server.url}``"
            for server in self.package.api.servers
            if any(one.name == wire for one in server.variables)
        )
        return " ".join([*docs, f"In {servers}."])

    def _known(self, wire: str) -> list[ServerVariable]:
        return [one for server in self.package.api.servers for one in server.variables if one.name == wire]
