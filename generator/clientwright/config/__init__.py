"""What the user decides: clientwright.toml, or ``[tool.clientwright]`` in pyproject.toml."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from msgspec import Struct, field

from clientwright.config.renaming import Rule
from clientwright.diagnostics import Diagnostics, Location

FILE_NAME: Final = "clientwright.toml"
TABLE_IN_PYPROJECT: Final = ("tool", "clientwright")


class Acknowledgement(Struct, frozen=True, kw_only=True):
    """``[[acknowledge]]``: a degraded or unsupported part the user has seen, by diagnostic code and JSON Pointer.

    The pointer ``*`` stands for every place of that code. One that is ``shared`` is for several clients, and may speak
    of nothing in some.
    """

    code: str
    pointer: str
    location: Location
    shared: bool = False


class Config(Struct, frozen=True, kw_only=True):
    """What is decided about one client, checked.

    ``name``, ``description`` and ``output`` are those of a client that the file lists, empty for others.
    ``resources``: operation id to its dotted place on the client. ``names``: JSON Pointer of a schema (or operation
    id) to the Python name it shall have. ``rename``: rules for the names of models, operations and fields.
    ``formats``: format to the types (``str``, ``float``) that its values shall be in place of the standard library's.
    ``include`` and ``exclude``: what of the description the client has, see ``build.selection``. ``no_stream``:
    operations whose property ``stream`` asks for no stream. ``old_names``: the names of an earlier package that go on
    to work, None for all. ``template_code``: Python with filters and globals for ``templates``. ``where``: dotted key
    to the place in the file, for findings; ``shared`` are those keys that hold for several clients. Paths are relative
    to the file that names them, resolved by the loader.
    """

    name: str = ""
    description: str = ""
    output: str = ""
    line: int = 0
    """Where its ``[[client]]`` stands in the file; 0 where there is none."""
    strict: bool = False
    resources: Mapping[str, str] = field(default_factory=dict[str, str])
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    rename: Mapping[str, Rule] = field(default_factory=dict[str, Rule])
    formats: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    no_stream: tuple[str, ...] = ()
    old_names: tuple[str, ...] | None = None
    overlays: tuple[str, ...] = ()
    templates: str | None = None
    template_code: str | None = None
    header: str = ""
    """What each file has as a comment below its first line."""
    line_length: int | None = None
    """The width that Python is formatted in; None for what it is emitted in, which is black's own."""
    after: tuple[str, ...] = ()
    """Commands that are run on a package that was written."""
    runtime: str = ""
    """The folder of the runtime that the client shares with others; empty for one of its own."""
    acknowledge: tuple[Acknowledgement, ...] = ()
    where: Mapping[str, Location] = field(default_factory=dict[str, Location])
    shared: frozenset[str] = frozenset()
    file: str = ""
    """The file's name as the user would write it; empty when there is none."""
    text: str = ""
    """What the file says, so that findings about it can show the lines."""


class Project(Struct, frozen=True, kw_only=True):
    """A whole configuration: what holds for any description, and the clients that it lists."""

    defaults: Config = field(default_factory=Config)
    clients: tuple[Config, ...] = ()

    def client(self, name: str) -> Config:
        """The client of a name; the defaults when there is none."""
        return next((each for each in self.clients if each.name == name), self.defaults)


def load(file: str | None, diagnostics: Diagnostics) -> Project:
    """The configuration in a file; with findings, and what could be read, when something in it is wrong."""
    from clientwright.config.reading import Reader

    if file is None:
        return Project()
    try:
        text = Path(file).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        diagnostics.error("unreadable", f"the configuration cannot be read: {reason}".lower(), Location(file=file))
        return Project(defaults=Config(file=file))
    return Reader(file=file, text=text).read(diagnostics)
