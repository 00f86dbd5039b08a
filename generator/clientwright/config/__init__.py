"""What the user decides: clientwright.toml, or ``[tool.clientwright]`` in pyproject.toml."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TypeGuard

from clientwright.config.renaming import Rule, rules
from clientwright.diagnostics import Diagnostics, Location
from clientwright.ir.formats import FORMATS, PLAIN

FILE_NAME: Final = "clientwright.toml"
_TABLE_IN_PYPROJECT: Final = ("tool", "clientwright")


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledgement:
    """``[[acknowledge]]``: a degraded or unsupported part the user has seen, by diagnostic code and JSON Pointer.

    The pointer ``*`` stands for every place of that code.
    """

    code: str
    pointer: str
    location: Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The configuration, checked.

    ``resources``: operation id to its dotted place on the client. ``names``: JSON Pointer of a schema (or operation
    id) to the Python name it shall have. ``rename``: rules for the names of models, operations and fields.
    ``formats``: format to the types (``str``, ``float``) that its values shall be in place of the standard library's.
    ``exclude``: operation ids to leave out. ``no_stream``: those whose property ``stream`` asks for no stream.
    ``template_code``: Python with filters and globals for ``templates``. ``where``: dotted key to the place in the
    file, for findings. Paths are relative to the file that names them, resolved by the loader.
    """

    resources: Mapping[str, str] = field(default_factory=dict[str, str])
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    rename: Mapping[str, Rule] = field(default_factory=dict[str, Rule])
    formats: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    exclude: tuple[str, ...] = ()
    no_stream: tuple[str, ...] = ()
    overlays: tuple[str, ...] = ()
    templates: str | None = None
    template_code: str | None = None
    acknowledge: tuple[Acknowledgement, ...] = ()
    where: Mapping[str, Location] = field(default_factory=dict[str, Location])
    file: str = ""
    """The file's name as the user would write it; empty when there is none."""
    text: str = field(default="", repr=False)
    """What the file says, so that findings about it can show the lines."""


def load(file: str | None, diagnostics: Diagnostics) -> Config:
    """The configuration in a file; with findings, and what could be read, when something in it is wrong."""
    if file is None:
        return Config()
    try:
        text = Path(file).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        diagnostics.error("unreadable", f"the configuration cannot be read: {reason}".lower(), Location(file=file))
        return Config(file=file)
    return _Reader(file=file, text=text).read(diagnostics)


def _items(value: Any) -> list[object]:
    return list(value)


def _is_texts(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(item, str) for item in _items(value))


def _texts(value: object) -> list[str]:
    """A text, or a list of them, as a list; empty for anything else."""
    return [value] if isinstance(value, str) else value if _is_texts(value) else []


def _is_table(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def _table(value: object) -> dict[str, Any]:
    return value if _is_table(value) else {}


def _are_tables(value: object) -> TypeGuard[list[dict[str, Any]]]:
    return isinstance(value, list) and all(map(_is_table, _items(value)))


_KINDS: Final[Mapping[str, tuple[str, str]]] = {
    "resources": ("table", 'a table of operation ids and places, such as `createRun = "runs.create"`'),
    "names": ("table", 'a table of JSON Pointers or operation ids and names, such as `"/components/schemas/a" = "A"`'),
    "rename": ("rename", "tables `models`, `operations` and `fields`, each with `prefix`, `suffix` or `patterns`"),
    "formats": ("formats", 'a table of formats and types, such as `date-time = "str"`'),
    "exclude": ("texts", "a list of operation ids"),
    "no_stream": ("texts", "a list of operation ids"),
    "overlays": ("texts", "a list of paths"),
    "templates": ("text", "a path"),
    "template_code": ("text", "a path"),
    "acknowledge": ("tables", "tables of `code` and `pointer`, each under `[[acknowledge]]`"),
}
_ACKNOWLEDGE: Final = ("code", "pointer")


@dataclass(slots=True)
class _Reader:
    """Reads one file; what is wrong in it goes to ``diagnostics`` and is left out of the result."""

    file: str
    text: str
    diagnostics: Diagnostics = field(default_factory=Diagnostics)
    places: Mapping[tuple[str | int, ...], tuple[int, int]] = field(
        default_factory=dict[tuple[str | int, ...], tuple[int, int]]
    )
    base: tuple[str, ...] = ()

    def read(self, diagnostics: Diagnostics) -> Config:
        """The configuration."""
        import tomllib

        from clientwright.config.places import places

        self.diagnostics = diagnostics
        try:
            values: dict[str, Any] = tomllib.loads(self.text)
            self.places = places(self.text)
        except ValueError as error:  # Also of whole numbers that are too long for Python.
            self.broken(str(error))
            return Config(file=self.file, text=self.text)
        except RecursionError:
            self.broken("values are nested too deeply")
            return Config(file=self.file, text=self.text)
        if Path(self.file).name == "pyproject.toml":
            self.base = _TABLE_IN_PYPROJECT
            values = _table(_table(values.get("tool")).get("clientwright"))
        checked = {key: value for key, value in values.items() if self.known(key) and self.fits(key, value)}
        folder = Path(self.file).parent
        return Config(
            resources=checked.get("resources", {}),
            names=checked.get("names", {}),
            rename=rules(checked.get("rename", {}), self),
            formats={name: tuple(_texts(types)) for name, types in checked.get("formats", {}).items()},
            exclude=tuple(checked.get("exclude", ())),
            no_stream=tuple(checked.get("no_stream", ())),
            overlays=tuple(str(folder / overlay) for overlay in checked.get("overlays", ())),
            templates=str(folder / checked["templates"]) if "templates" in checked else None,
            template_code=str(folder / checked["template_code"]) if "template_code" in checked else None,
            acknowledge=tuple(self.acknowledgements(checked.get("acknowledge", []))),
            where={
                ".".join(str(part) for part in path[len(self.base) :]): self.location(*path[len(self.base) :])
                for path in self.places
                if path[: len(self.base)] == self.base and len(path) > len(self.base)
            },
            file=self.file,
            text=self.text,
        )

    def broken(self, message: str) -> None:
        """Report that the file is no TOML; tomllib puts the place at the end of its message."""
        found = re.search(r" \(at line (\d+), column (\d+)\)$", message)
        line, column = (int(found[1]), int(found[2])) if found else (len(self.text.splitlines()) or 1, 1)
        sentence = message[: found.start()] if found else message.removesuffix(" (at end of document)")
        location = Location(file=self.file, line=line, column=column)
        self.diagnostics.error(
            "not-toml", f"the configuration is not TOML: {sentence[:1].lower()}{sentence[1:]}", location
        )

    def known(self, key: str) -> bool:
        """Whether a key of the file is one of ours; otherwise it is reported with the nearest one."""
        if key not in _KINDS:
            self.unknown((key,), tuple(_KINDS))
        return key in _KINDS

    def unknown(self, path: tuple[str | int, ...], known: tuple[str, ...]) -> None:
        """Report a key that means nothing."""
        from clientwright.report import nearest

        near = nearest(str(path[-1]), known)
        hint = f"did you mean `{near}`?" if near else f"the keys are {', '.join(f'`{key}`' for key in known)}"
        sentence = f"`{path[-1]}` is not a configuration key"
        self.diagnostics.error("unknown-config-key", sentence, self.location(*path), hint)

    def fits(self, key: str, value: Any) -> bool:
        """Whether a value has its key's type; otherwise it is reported."""
        kind, words = _KINDS[key]
        match kind:
            case "table":
                right = _is_table(value)
                if _is_table(value):
                    return self.are_texts((key,), value)
            case "formats":
                right = _is_table(value)
                if _is_table(value):
                    return self.are_formats(value)
            case "rename":
                right = _is_table(value)  # Its rules are looked at where they are read.
            case "texts":
                right = _is_texts(value)
            case "text":
                right = isinstance(value, str)
            case _:
                right = _are_tables(value)
        if not right:
            self.wrong((key,), words)
        return right

    def are_texts(self, path: tuple[str | int, ...], table: Mapping[str, object]) -> bool:
        """Whether all values of a table are texts; those that are not are reported."""
        wrong = [key for key, value in table.items() if not isinstance(value, str)]
        for key in wrong:
            self.wrong((*path, key), "a string")
        return not wrong

    def are_formats(self, table: Mapping[str, object]) -> bool:
        """Whether all entries of a table are formats; those that are not are reported."""
        wrong = [name for name, types in table.items() if not self.is_format(name, types)]
        return not wrong

    def is_format(self, name: str, types: object) -> bool:
        """Whether a format is one that has a type, and what it shall be instead; otherwise it is reported."""
        if name not in FORMATS:
            self.unknown(("formats", name), tuple(FORMATS))
            return False
        known = [PLAIN[kind] for kind in FORMATS[name]]
        right = bool(_texts(types)) and set(_texts(types)) <= set(known)
        if not right:
            words = " or ".join(f'`"{one}"`' for one in known)
            self.wrong(("formats", name), f"{words}, or a list of both" if len(known) > 1 else words)
        return right

    def wrong(self, path: tuple[str | int, ...], words: str) -> None:
        """Report a value of the wrong type."""
        self.diagnostics.error("wrong-config-type", f"`{path[-1]}` must be {words}", self.location(*path))

    def acknowledgements(self, tables: list[dict[str, Any]]) -> Iterable[Acknowledgement]:
        """The acknowledgements that are complete."""
        for index, table in enumerate(tables):
            for key in table:
                if key not in _ACKNOWLEDGE:
                    self.unknown(("acknowledge", index, key), _ACKNOWLEDGE)
            missing = [key for key in _ACKNOWLEDGE if key not in table]
            if missing:
                sentence = f"this acknowledgement has no `{missing[0]}`"
                self.diagnostics.error("incomplete-acknowledgement", sentence, self.location("acknowledge", index))
            elif self.are_texts(("acknowledge", index), {key: table[key] for key in _ACKNOWLEDGE}):
                location = self.location("acknowledge", index)
                yield Acknowledgement(code=table["code"], pointer=table["pointer"], location=location)

    def location(self, *path: str | int) -> Location:
        """Where a key of the configuration stands."""
        line, column = self.places.get((*self.base, *path), (1, 1))
        return Location(file=self.file, line=line, column=column)
