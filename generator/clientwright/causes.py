"""Why a package is not what would be generated.

Its manifest says, in digests, what it was made from. What has changed of that since is the cause; when nothing has, it
is the generator.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, cast

from msgspec import Struct

from clientwright.changes.stored import FILE_NAME as SURFACE
from clientwright.names.kept import FILE_NAME as NAMES
from clientwright.source.digests import digest
from clientwright.write.manifest import FILE_NAME as MANIFEST
from clientwright.write.manifest import Manifest
from clientwright.write.manifest import digest as digest_of_file

if TYPE_CHECKING:
    from clientwright.config import Config
    from clientwright.source.document import Document
    from clientwright.write.changes import Change

Cause: TypeAlias = Literal[
    "description", "overlays", "configuration", "templates", "names", "generator", "edited", "missing", "orphaned"
]
WORDS: Final[Mapping[Cause, str]] = {
    "description": "the description has changed",
    "overlays": "the overlays have changed",
    "configuration": "the configuration has changed",
    "templates": "the templates have changed",
    "names": "the names that it keeps have changed",
    "generator": "clientwright generates something else now",
    "edited": "files were edited by hand",
    "missing": "files are missing",
    "orphaned": "files are there that are no longer generated",
}
_SAID: Final[tuple[Cause, ...]] = ("description", "overlays", "configuration", "templates")
_ABOUT: Final = frozenset(
    (
        *("name", "description", "output", "line", "strict", "overlays", "templates", "template_code", "runtime"),
        *("acknowledge", "where", "shared", "file", "text"),
    )
)
"""What a configuration says that no generated file is another for, or that is an input of its own."""


class Departure(Struct, frozen=True):
    """A file that is not as it would be generated, and why; without a cause nobody knows."""

    change: Change
    causes: tuple[Cause, ...]


def inputs(document: Document | None, config: Config) -> Mapping[str, str]:
    """Digests of what a package is made from."""
    found = dict(document.inputs) if document is not None else {}
    decided = {name: getattr(config, name) for name in config.__struct_fields__ if name not in _ABOUT}
    found["configuration"] = digest(list(_listed(decided)))
    if config.templates is not None:
        found["templates"] = digest([*_templates(Path(config.templates)), *_code(config.template_code)])
    return found


def _listed(decided: Mapping[str, object]) -> Iterator[str]:
    for name, value in sorted(decided.items()):
        if isinstance(value, Mapping):
            table = cast("Mapping[str, object]", value)
            yield from _listed({f"{name}.{key}": each for key, each in table.items()})
        elif value:
            yield f"{name}={value!r}"


def _templates(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.resolve().is_relative_to(folder.resolve()):
            yield f"{path.relative_to(folder).as_posix()} {digest_of_file(path.read_bytes())}"


def _code(file: str | None) -> Iterator[str]:
    """A team's own filters, wherever they lie."""
    if file is not None and Path(file).is_file():
        yield f"code {digest_of_file(Path(file).read_bytes())}"


def departures(changes: Sequence[Change], before: Manifest | None, now: Mapping[str, str]) -> tuple[Departure, ...]:
    """The files that are not as they would be generated, given the manifest that is there, and today's inputs.

    Of a manifest that says nothing else of any file nothing is said.
    """
    known: Mapping[str, object] = before.files if before is not None else {}
    changed = _changed(changes, before, now)
    found = [Departure(each, _causes(each, known, changed)) for each in changes if each.state != "unchanged"]
    # What a package says of itself is only spoken of where nothing else differs.
    files = [each for each in found if each.change.path not in (MANIFEST, SURFACE)]
    return tuple(files or (each for each in found if not _only_inputs(each.change, before)))


def _only_inputs(change: Change, before: Manifest | None) -> bool:
    """Whether it is a manifest, and differs in what a package is made from alone."""
    is_manifest = change.path == MANIFEST and change.state == "stale"
    return is_manifest and before is not None and before.is_of(change.new or b"")


def _changed(changes: Sequence[Change], before: Manifest | None, now: Mapping[str, str]) -> tuple[Cause, ...]:
    """What has changed since the package was generated; nothing if it does not say what it was made from."""
    if before is None or not before.inputs:
        return ()
    found: list[Cause] = [name for name in _SAID if before.inputs.get(name) != now.get(name)]
    names = next((each for each in changes if each.path == NAMES), None)
    entry = before.files.get(NAMES)
    if names is not None and names.old is not None and entry is not None and digest_of_file(names.old) != entry.digest:
        found.append("names")
    return tuple(found) or ("generator",)


def _causes(change: Change, known: Mapping[str, object], changed: tuple[Cause, ...]) -> tuple[Cause, ...]:
    match change.state:
        case "edited" | "conflict" | "foreign" | "blocked":
            return ("edited",)
        case "missing":
            return ("missing",) if change.path in known else changed
        case "extra" | "kept":
            return ("orphaned", *changed)
        case _:
            # The runtime is copied: nothing but another version makes another text of it.
            return ("generator",) if change.path.startswith("_runtime/") else changed
