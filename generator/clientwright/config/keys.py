"""The keys of a configuration, and what their values have to be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, TypeGuard

from msgspec import Struct

from clientwright.diagnostics import Diagnostics, Location
from clientwright.ir.formats import FORMATS, PLAIN

Key = tuple[str | int, ...]
"""A key by the tables and arrays that it stands in."""

CLIENT: Final = "client"
"""The key of the clients, each under ``[[client]]``."""
KINDS: Final[Mapping[str, tuple[str, str]]] = {
    "description": ("text", "a path or a URL"),
    "strict": ("flag", "true or false"),
    "resources": ("table", 'a table of operation ids and places, such as `createRun = "runs.create"`'),
    "names": ("table", 'a table of JSON Pointers or operation ids and names, such as `"/components/schemas/a" = "A"`'),
    "rename": ("rename", "tables `models`, `operations` and `fields`, each with `prefix`, `suffix` or `patterns`"),
    "formats": ("formats", 'a table of formats and types, such as `date-time = "str"`'),
    "include": ("texts", "a list of operation ids, paths and tags"),
    "exclude": ("texts", "a list of operation ids, paths and tags"),
    "no_stream": ("texts", "a list of operation ids"),
    "old_names": ("texts", "a list of names that were others, such as `Pet` or `client.pets.list`"),
    "overlays": ("texts", "a list of paths"),
    "templates": ("text", "a path"),
    "template_code": ("text", "a path"),
    "header": ("text", "a text, which each file gets as a comment"),
    "line_length": ("width", "a number of columns from 40 to 320"),
    "after": ("texts", 'a list of commands, such as `after = ["ruff format"]`'),
    "runtime": ("text", "a path, whose last part is the package's name"),
    "acknowledge": ("tables", "tables of `code` and `pointer`, each under `[[acknowledge]]`"),
}
"""Every key that may hold for one client or for all: the kind of its value, and what that is in words."""
ONE_CLIENTS: Final[Mapping[str, tuple[str, str]]] = {
    "name": ("text", "a name"),
    "output": ("text", "a path, whose last part is the package's name"),
}
"""The keys that cannot hold for several clients."""
ACKNOWLEDGE: Final = ("code", "pointer")


def _items(value: Any) -> list[object]:
    return list(value)


def _is_texts(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(item, str) for item in _items(value))


def texts(value: object) -> list[str]:
    """A text, or a list of them, as a list; empty for anything else."""
    return [value] if isinstance(value, str) else value if _is_texts(value) else []


def is_table(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether a value is a table."""
    return isinstance(value, dict)


def are_tables(value: object) -> TypeGuard[list[dict[str, Any]]]:
    """Whether a value is an array of tables."""
    return isinstance(value, list) and all(map(is_table, _items(value)))


class Checking(Struct, frozen=True):
    """Holds tables against the keys; ``location`` says where a key stands."""

    diagnostics: Diagnostics
    location: Callable[[Key], Location]

    def checked(self, at: Key, table: Mapping[str, Any], kinds: Mapping[str, tuple[str, str]]) -> dict[str, Any]:
        """What is right in a table; the rest is reported, all of it."""
        return {
            key: value
            for key, value in table.items()
            if self.known((*at, key), tuple(kinds)) and self.fits((*at, key), value, *kinds[key])
        }

    def known(self, key: Key, known: tuple[str, ...]) -> bool:
        """Whether a key is one of those that there are; otherwise it is reported with the nearest one."""
        if key[-1] in known:
            return True
        from clientwright.report import nearest

        near = nearest(str(key[-1]), known)
        hint = f"did you mean `{near}`?" if near else f"the keys are {', '.join(f'`{each}`' for each in known)}"
        sentence = f"`{key[-1]}` is not a configuration key"
        if key[0] != CLIENT and key[-1] in ONE_CLIENTS:
            sentence, hint = f"`{key[-1]}` cannot hold for several clients", "write it below each `[[client]]`"
        self.diagnostics.error("unknown-config-key", sentence, self.location(key), hint)
        return False

    def fits(self, key: Key, value: Any, kind: str, words: str) -> bool:
        """Whether a value has its key's type; otherwise it is reported."""
        if kind in ("table", "formats") and is_table(value):
            return self.are_texts(key, value) if kind == "table" else self.are_formats(key, value)
        match kind:
            case "texts":
                right = _is_texts(value)
            case "text":
                right = isinstance(value, str)
            case "width":
                right = type(value) is int and 40 <= value <= 320
            case "flag":
                right = isinstance(value, bool)
            case "rename":
                right = is_table(value)  # Its rules are looked at where they are read.
            case _:
                right = kind == "tables" and are_tables(value)
        if not right:
            self.wrong(key, words)
        return right

    def are_texts(self, key: Key, table: Mapping[str, object]) -> bool:
        """Whether all values of a table are texts; those that are not are reported."""
        wrong = [name for name, value in table.items() if not isinstance(value, str)]
        for name in wrong:
            self.wrong((*key, name), "a string")
        return not wrong

    def are_formats(self, key: Key, table: Mapping[str, object]) -> bool:
        """Whether all entries of a table are formats; those that are not are reported."""
        wrong = [name for name, types in table.items() if not self.is_format((*key, name), types)]
        return not wrong

    def is_format(self, key: Key, types: object) -> bool:
        """Whether a format is one that has a type, and what it shall be instead; otherwise it is reported."""
        if not self.known(key, tuple(FORMATS)):
            return False
        known = [PLAIN[kind] for kind in FORMATS[str(key[-1])]]
        right = bool(texts(types)) and set(texts(types)) <= set(known)
        if not right:
            words = " or ".join(f'`"{one}"`' for one in known)
            self.wrong(key, f"{words}, or a list of both" if len(known) > 1 else words)
        return right

    def wrong(self, key: Key, words: str) -> None:
        """Report a value of the wrong type."""
        self.diagnostics.error("wrong-config-type", f"`{key[-1]}` must be {words}", self.location(key))

    def acknowledgements(self, at: Key, tables: Iterable[dict[str, Any]]) -> list[tuple[str, str, Location]]:
        """The code, the pointer and the place of each acknowledgement that is complete."""
        found: list[tuple[str, str, Location]] = []
        for index, table in enumerate(tables):
            here = (*at, "acknowledge", index)
            for key in table:
                self.known((*here, key), ACKNOWLEDGE)
            missing = [key for key in ACKNOWLEDGE if key not in table]
            if missing:
                sentence = f"this acknowledgement has no `{missing[0]}`"
                self.diagnostics.error("incomplete-acknowledgement", sentence, self.location(here))
            elif self.are_texts(here, {key: table[key] for key in ACKNOWLEDGE}):
                found.append((table["code"], table["pointer"], self.location(here)))
        return found
