"""A configuration file, read: its keys, and the clients below ``[[client]]`` for which these are the defaults."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from msgspec import Struct, field

from clientwright.config import TABLE_IN_PYPROJECT, Acknowledgement, Config, Project
from clientwright.config.keys import CLIENT, KINDS, ONE_CLIENTS, Checking, Key, are_tables, is_table, texts
from clientwright.config.outputs import CannotBePackage, package_folder, runtime_address
from clientwright.config.renaming import Rule, rules
from clientwright.diagnostics import Diagnostics, Location

_JOINED: Final = ("resources", "names", "formats")
"""The tables of which a client has its own entries and those that hold for all; another key's value is its own."""


class Reader(Struct):
    """Reads one file; what is wrong in it goes to ``diagnostics`` and is left out of the result."""

    file: str
    text: str
    diagnostics: Diagnostics = field(default_factory=Diagnostics)
    places: Mapping[Key, tuple[int, int]] = field(default_factory=dict[Key, tuple[int, int]])
    base: tuple[str, ...] = ()

    def read(self, diagnostics: Diagnostics) -> Project:
        """The configuration."""
        self.diagnostics = diagnostics
        table = self.table()
        checking = Checking(diagnostics, self.location)
        listed = table.pop(CLIENT, None)
        if listed is None:
            own = checking.checked((), table, {**KINDS, **ONE_CLIENTS})
            alone = self.config(own, {}, (), checking)
            there = "output" in own or "name" in own
            return Project(defaults=alone, clients=tuple(self.usable({(): alone} if there else {})))
        common = checking.checked((), table, KINDS)
        clients: dict[Key, Config] = {}
        if not are_tables(listed):
            checking.wrong((CLIENT,), "tables, each under `[[client]]`")
        for index, client in enumerate(listed if are_tables(listed) else ()):
            own = checking.checked((CLIENT, index), client, {**KINDS, **ONE_CLIENTS})
            clients[CLIENT, index] = self.config(own, common, (CLIENT, index), checking)
        return Project(defaults=self.config({}, common, (), checking), clients=tuple(self.usable(clients)))

    def table(self) -> dict[str, Any]:
        """The table with our keys; empty, with a finding, when the file is no TOML."""
        import tomllib

        from clientwright.config.places import places

        try:
            values: Any = tomllib.loads(self.text)
            self.places = places(self.text)
        except ValueError as error:  # Also of whole numbers that are too long for Python.
            self.broken(str(error))
            return {}
        except RecursionError:
            self.broken("values are nested too deeply")
            return {}
        if Path(self.file).name == "pyproject.toml":
            self.base = TABLE_IN_PYPROJECT
            for key in self.base:
                values = values.get(key) if is_table(values) else None
        return values if is_table(values) else {}

    def broken(self, message: str) -> None:
        """Report that the file is no TOML; tomllib puts the place at the end of its message."""
        found = re.search(r" \(at line (\d+), column (\d+)\)$", message)
        line, column = (int(found[1]), int(found[2])) if found else (len(self.text.splitlines()) or 1, 1)
        sentence = message[: found.start()] if found else message.removesuffix(" (at end of document)")
        location = Location(file=self.file, line=line, column=column)
        self.diagnostics.error(
            "not-toml", f"the configuration is not TOML: {sentence[:1].lower()}{sentence[1:]}", location
        )

    def config(self, own: Mapping[str, Any], common: Mapping[str, Any], at: Key, checking: Checking) -> Config:
        """What holds for one client: its ``own`` values, which stand ``at`` a key, and what is ``common`` to all."""
        values = {**common, **own}
        for key in _JOINED:
            values[key] = {**common.get(key, {}), **own.get(key, {})}
        shared = self.acknowledged((), common, checking, shared=True)
        places = self.where(at) if at or not common else {}
        folder = Path(self.file).parent
        description = values.get("description", "")
        return Config(
            name=own.get("name", Path(own.get("output", "")).name),
            description=description if "://" in description or not description else str(folder / description),
            output=_plain(folder / own["output"]) if "output" in own else "",
            line=self.location(at).line if at else 0,
            strict=values.get("strict", False),
            resources=values["resources"],
            names=values["names"],
            rename=self.rules(own, at, checking) or self.rules(common, (), checking),
            formats={name: tuple(texts(types)) for name, types in values["formats"].items()},
            include=tuple(values.get("include", ())),
            exclude=tuple(values.get("exclude", ())),
            no_stream=tuple(values.get("no_stream", ())),
            old_names=tuple(values["old_names"]) if "old_names" in values else None,
            overlays=tuple(str(folder / overlay) for overlay in values.get("overlays", ())),
            templates=str(folder / values["templates"]) if "templates" in values else None,
            template_code=str(folder / values["template_code"]) if "template_code" in values else None,
            header=values.get("header", ""),
            line_length=values.get("line_length"),
            after=tuple(values.get("after", ())),
            runtime=_plain(folder / values["runtime"]) if "runtime" in values else "",
            acknowledge=(*shared, *self.acknowledged(at, own, checking, shared=False)),
            where={**self.where(()), **places},
            shared=frozenset(self.where(())) - places.keys(),
            file=self.file,
            text=self.text,
        )

    def rules(self, values: Mapping[str, Any], at: Key, checking: Checking) -> Mapping[str, Rule]:
        """The rules for names in a table."""
        return rules(values.get("rename", {}), (*at, "rename"), checking)

    def acknowledged(
        self, at: Key, values: Mapping[str, Any], checking: Checking, *, shared: bool
    ) -> Iterable[Acknowledgement]:
        """The acknowledgements in a table."""
        for code, pointer, location in checking.acknowledgements(at, values.get("acknowledge", ())):
            yield Acknowledgement(code=code, pointer=pointer, location=location, shared=shared)

    def usable(self, clients: Mapping[Key, Config]) -> Iterable[Config]:
        """The clients that can be made; why others cannot is reported."""
        taken: dict[str, str] = {}
        for at, client in clients.items():
            where = self.location(at) if at else Location(file=self.file)
            missing = [key for key in ("description", "output") if not getattr(client, key)]
            if missing:
                sentence = f"this client has no `{missing[0]}`"
                self.diagnostics.error("incomplete-client", sentence, where, "each has a `description` and an `output`")
                continue
            key = "output"
            try:
                folder = package_folder(client.output)
                key = "runtime"
                if client.runtime:
                    runtime_address(folder, client.runtime)
            except CannotBePackage as error:
                sentence = f"the last part of `{key}` is the package's name, and {error}"
                self.diagnostics.error("wrong-config-type", sentence, client.where.get(key, where))
                continue
            if not re.fullmatch(r"[\w-]+", client.name):
                # On the command line it must not be taken for a description's path.
                self.diagnostics.error(
                    "wrong-config-type",
                    "`name` must be a word: letters, digits, `_` and `-`",
                    self.location((*at, "name")),
                )
                continue
            twice = {client.name, client.output} & taken.keys()
            for same in sorted(twice):
                sentence = f"another client has the same {taken[same]}, `{same}`"
                self.diagnostics.error("client-twice", sentence, where, "give it another `name` and `output`")
            taken.update({client.output: "output", client.name: "name"})
            if not twice:
                yield client

    def where(self, at: Key) -> dict[str, Location]:
        """The places of everything below a key, by dotted keys."""
        above = (*self.base, *at)
        return {
            ".".join(map(str, path[len(above) :])): self.location(path[len(self.base) :])
            for path in self.places
            if path[: len(above)] == above and len(path) > len(above)
        }

    def location(self, key: Key) -> Location:
        """Where a key of the configuration stands."""
        line, column = self.places.get((*self.base, *key), (1, 1))
        return Location(file=self.file, line=line, column=column)


def _plain(path: Path) -> str:
    """A path without the ``a/..`` in it, unless a symbolic link makes something of that."""
    plain = os.path.normpath(path)
    return plain if os.path.realpath(plain) == os.path.realpath(path) else str(path)
