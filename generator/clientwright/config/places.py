"""Where each key of a TOML text stands: tomllib gives values without places.

The text has already been accepted by tomllib, so this reads only as much of the grammar (TOML 1.0) as it takes to
tell keys from values.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from msgspec import Struct, field

Path: TypeAlias = "tuple[str | int, ...]"
"""Keys and, for the items of an array, indices."""
Place: TypeAlias = "tuple[int, int]"
"""Line and column, from 1."""

_BLANK: Final = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_KEY: Final = re.compile(r"""[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'""")
_STRING: Final = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"{3,5}' r"|'''(?:[^']|'(?!''))*'{3,5}" r'|"(?:[^"\\\n]|\\.)*"' r"|'[^'\n]*'",
    re.DOTALL,
)
_SCALAR: Final = re.compile(r"[^,\]}#\r\n]+")
_DOT: Final = re.compile(r"[ \t]*\.[ \t]*")


def places(text: str) -> Mapping[Path, Place]:
    """The place of every table, key and array item by its path; where a table is opened twice, the first one."""
    scan = _Scan(text=text, lines=[0, *(found.end() for found in re.finditer("\n", text))])
    scan.document()
    return scan.found


class _Scan(Struct):
    text: str
    lines: Sequence[int]
    """Where each line begins."""
    at: int = 0
    found: dict[Path, Place] = field(default_factory=dict[Path, Place])
    lengths: dict[Path, int] = field(default_factory=dict[Path, int])

    tables: set[Path] = field(default_factory=set[Path])
    """The items of arrays of tables."""

    def document(self) -> None:
        """Read table headers and the pairs below them."""
        table: Path = ()
        while self.blank() < len(self.text):
            if self.text.startswith("[[", self.at):
                table = self.header(2)
            elif self.text[self.at] == "[":
                table = self.header(1)
            else:
                self.pair(table)

    def header(self, brackets: int) -> Path:
        """The path that ``[a.b]`` or ``[[a.b]]`` opens."""
        self.at += brackets
        self.blank()
        start = self.at
        path: Path = ()
        for key in self.keys():
            path = (*path, key)
            # Inside an array of tables, a further header speaks of its last item (TOML 1.0, Array of Tables).
            if path in self.lengths:
                path = (*path, self.lengths[path] - 1)
        if brackets == 2:
            # The last item is not the one meant: a new one begins.
            path = self.item(path[:-1] if path in self.tables else path)
            self.tables.add(path)
        self.note(path, start)
        self.blank()
        self.at += brackets
        return path

    def pair(self, table: Path) -> None:
        """Read ``a.b = value``."""
        start = self.at
        path = table
        for key in self.keys():
            path = (*path, key)
            self.note(path, start)
        self.blank()
        self.at += 1
        self.value(path)

    def value(self, path: Path) -> None:
        """Read a value, and note what stands inside it."""
        self.blank()
        opening = self.text[self.at : self.at + 1]
        if opening == "[":
            self.at += 1
            while self.more("]"):
                item = self.item(path)
                self.note(item, self.at)
                self.value(item)
        elif opening == "{":
            self.at += 1
            while self.more("}"):
                self.pair(path)
        else:
            found = _STRING.match(self.text, self.at) or _SCALAR.match(self.text, self.at)
            self.at = found.end() if found else len(self.text)

    def more(self, end: str) -> bool:
        """Whether a further item follows; steps over the comma before it or the bracket after the last."""
        self.blank()
        if self.text.startswith(",", self.at):
            self.at += 1
            self.blank()
        if self.at >= len(self.text) or self.text[self.at] == end:
            self.at += 1
            return False
        return True

    def keys(self) -> Iterator[str]:
        """The parts of a dotted key, unquoted."""
        while found := _KEY.match(self.text, self.at):
            self.at = found.end()
            yield _unquoted(found[0])
            dot = _DOT.match(self.text, self.at)
            if not dot:
                return
            self.at = dot.end()

    def item(self, path: Path) -> Path:
        """The path of the next item of an array."""
        self.lengths[path] = self.lengths.get(path, 0) + 1
        return (*path, self.lengths[path] - 1)

    def blank(self) -> int:
        """Step over white space and comments; where that leads to."""
        found = _BLANK.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return self.at

    def note(self, path: Path, offset: int) -> None:
        """Keep where a path was met first."""
        line = bisect_right(self.lines, offset)
        self.found.setdefault(path, (line, offset - self.lines[line - 1] + 1))


def _unquoted(key: str) -> str:
    if key[0] == "'":
        return key[1:-1]
    if key[0] != '"':
        return key
    import tomllib  # Escapes are its business.

    return str(tomllib.loads(f"key = {key}")["key"])
