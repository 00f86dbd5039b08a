"""``templates.toml``: what a team's folder of templates says of itself.

template_api = 2

[[file]]
template = "changelog.md.jinja"
for = "package"
path = "CHANGELOG.md"

[[made_from]]
template = "models/model.py.jinja"
block = "dataclass"
hash = "0f3a..."
text = '''...'''
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, Literal, cast, get_args

from msgspec import Struct

from clientwright.config.keys import are_tables
from clientwright.render.problems import TemplateProblem, shown

FILE_NAME: Final = "templates.toml"
TEMPLATE_API: Final = 2
"""The version of the contract between views and templates, see docs/templates.md."""
CHANGES: Final[Mapping[int, tuple[str, ...]]] = {
    2: (
        "`operation.id`, `.method` and `.path` and `field.wire_name` are texts of the description: they are printed "
        "with a filter, `{{ operation.path | comment }}`",
        "a builder has `{{ way.parted }}` above its `return`, where that is not empty",
        "`example.code` in the README goes on from `view.begin`, which stands once above all examples",
        "`_later.py.jinja` is `_base.py.jinja`",
    ),
}
"""What a template of the version before has to change, by version."""
Per = Literal["package", "group", "model", "operation"]
_PATH: Final = re.compile(r"(?:[A-Za-z0-9_.-]|\{name\}|\{group\})+(?:/(?:[A-Za-z0-9_.-]|\{name\}|\{group\})+)*")


class ExtraFile(Struct, frozen=True, kw_only=True):
    """A file that the team adds to packages: once, or for each group, model or operation."""

    template: str
    per: Per
    path: str
    """Its place in the package, with ``{name}`` and ``{group}`` in it."""
    line: int
    """Where it is declared."""


class Origin(Struct, frozen=True, kw_only=True):
    """What of ours a template of the team was made from: a block, or all of it where ``block`` is empty."""

    template: str
    block: str
    hash: str
    text: str
    """As it was then; may be empty, for one who does not want to keep it."""


class Settings(Struct, frozen=True, kw_only=True):
    """The whole file; a folder without one is for the version that there is."""

    template_api: int = TEMPLATE_API
    files: tuple[ExtraFile, ...] = ()
    origins: tuple[Origin, ...] = ()


def settings(team: Path, *, lenient: bool = False) -> Settings:
    """What a folder says of itself. Raises ``TemplateProblem`` where that cannot be used.

    ``lenient`` takes a folder that is for another version, too.
    """
    file = team / FILE_NAME
    if not file.is_file():
        return Settings()
    text = file.read_text(encoding="utf-8-sig")
    return _Reader(shown(str(file)), text, lenient).read()


def news(version: int) -> list[str]:
    """What templates for a version have to change to be for the one that there is."""
    return [one for later in range(max(version, 0) + 1, TEMPLATE_API + 1) for one in CHANGES.get(later, ())]


class _Reader(Struct, frozen=True):
    file: str
    text: str
    lenient: bool

    def read(self) -> Settings:
        """The settings."""
        import tomllib

        try:
            values = tomllib.loads(self.text)
        except ValueError as error:
            found = re.search(r" \(at line (\d+), column \d+\)$", str(error))
            line = int(found[1]) if found else 1
            raise TemplateProblem(self.file, line, f"it is not TOML: {error}") from error
        self.known(values, ("template_api", "file", "made_from"))
        return Settings(
            template_api=self.version(values.get("template_api", TEMPLATE_API)),
            files=tuple(self.files(values.get("file", []))),
            origins=tuple(self.origins(values.get("made_from", []))),
        )

    def version(self, value: object) -> int:
        """The version that the folder is for, which has to be the one that there is."""
        line = self.line("template_api")
        if not isinstance(value, int) or isinstance(value, bool):
            raise TemplateProblem(self.file, line, "`template_api` must be a whole number")
        if self.lenient:
            return value
        if value > TEMPLATE_API:
            sentence = f"these templates are for template_api {value}, and this clientwright has {TEMPLATE_API}"
            raise TemplateProblem(self.file, line, sentence, "use a newer clientwright")
        if value < TEMPLATE_API:
            changed = "; ".join(news(value))
            sentence = (
                f"these templates are for template_api {value}, and this clientwright has {TEMPLATE_API}: {changed}"
            )
            hint = f"once the templates are changed, write `template_api = {TEMPLATE_API}`"
            raise TemplateProblem(self.file, line, sentence, hint)
        return value

    def files(self, tables: object) -> Iterator[ExtraFile]:
        """The files that are added."""
        for number, table in enumerate(self.tables(tables, "file")):
            line = self.line("[[file]]", number)
            self.known(table, ("template", "for", "path"), line)
            template, per, path = (self.string(table, key, line) for key in ("template", "for", "path"))
            if per not in get_args(Per):
                known = ", ".join(f'"{one}"' for one in get_args(Per))
                raise TemplateProblem(self.file, line, f"`for` is one of {known}, and not `{per}`")
            self.sound(path, per, line)
            yield ExtraFile(template=template, per=cast(Per, per), path=path, line=line)

    def sound(self, path: str, per: str, line: int) -> None:
        """Refuse a path that leads anywhere but into the package, or is the same for several files."""
        parts = path.casefold().split("/")
        taken = parts[0] == "_runtime" or "clientwright" in parts[0].split(".")
        if not _PATH.fullmatch(path) or not {".", ".."}.isdisjoint(parts) or taken:
            sentence = f"`{path}` cannot be a file of a package: letters, digits, `_.-`, and names of folders before it"
            raise TemplateProblem(self.file, line, sentence)
        if (per == "package") != ("{name}" not in path) or (per != "operation" and "{group}" in path):
            words = {"package": "no name in it", "operation": "`{name}` in it, and may have `{group}`"}
            raise TemplateProblem(self.file, line, f"`path` for each {per} has {words.get(per, '`{name}` in it')}")

    def origins(self, tables: object) -> Iterator[Origin]:
        """What templates were made from."""
        for number, table in enumerate(self.tables(tables, "made_from")):
            line = self.line("[[made_from]]", number)
            self.known(table, ("template", "block", "hash", "text"), line)
            filled = {"block": "", "text": "", **table}
            template, block, hash, text = (
                self.string(filled, key, line) for key in ("template", "block", "hash", "text")
            )
            yield Origin(template=template, block=block, hash=hash, text=text)

    def tables(self, value: object, key: str) -> list[dict[str, Any]]:
        """A list of tables."""
        if not are_tables(value):
            raise TemplateProblem(self.file, self.line(f"[{key}"), f"`{key}` must be tables, each under `[[{key}]]`")
        return value

    def string(self, table: Mapping[str, Any], key: str, line: int) -> str:
        """A text in a table."""
        value = table.get(key)
        if not isinstance(value, str):
            raise TemplateProblem(self.file, line, f"`{key}` must be there, and be a string")
        return value

    def known(self, table: Mapping[str, Any], keys: tuple[str, ...], line: int = 0) -> None:
        """Refuse a key that means nothing."""
        from clientwright.report import nearest

        for key in table:
            if key not in keys:
                near = nearest(key, keys)
                hint = f"did you mean `{near}`?" if near else f"the keys are {', '.join(f'`{one}`' for one in keys)}"
                raise TemplateProblem(self.file, line or self.line(key), f"`{key}` is no key of this file", hint)

    def line(self, start: str, number: int = 0) -> int:
        """The line of the file that begins with a text, the first or a later one; 1 where none does."""
        found = [at for at, line in enumerate(self.text.splitlines(), 1) if line.lstrip().startswith(start)]
        return found[number] if number < len(found) else 1
