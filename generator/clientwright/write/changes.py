"""What stands between a package on disk and the one that would be generated."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from clientwright.names.kept import FILE_NAME as NAMES
from clientwright.write.manifest import FILE_NAME, Manifest, digest, load, settled

State = Literal["unchanged", "missing", "stale", "edited", "foreign", "blocked", "extra", "kept"]
"""Wanted files: as they should be; not there; as an earlier run left them; changed since by somebody else; there but
never written by us; something that is no file in the place. Files no longer wanted: as we left them; changed since."""

WORDS: Final[Mapping[State, str]] = {
    "unchanged": "unchanged",
    "missing": "missing",
    "stale": "out of date",
    "edited": "edited by hand",
    "foreign": "not made by clientwright",
    "blocked": "not an ordinary file",
    "extra": "no longer generated",
    "kept": "no longer generated, and edited by hand",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One file: its bytes on disk (``old``) and as generated (``new``), None where there is none."""

    path: str
    state: State
    old: bytes | None
    new: bytes | None


@dataclass(slots=True)
class Snapshot:
    """The files of a folder as they were when they were first looked at."""

    folder: Path
    _files: dict[str, tuple[bytes | None, bool]] = field(default_factory=dict[str, "tuple[bytes | None, bool]"])
    _barred: dict[str, bool] = field(default_factory=dict[str, bool])

    def read(self, path: str) -> bytes | None:
        """The bytes of a file; None when there is no ordinary file."""
        return self._look(path)[0]

    def blocked(self, path: str) -> bool:
        """Whether something other than a file is in the way: a folder, a symbolic link, a file for a folder."""
        return self._look(path)[1]

    def _look(self, path: str) -> tuple[bytes | None, bool]:
        if path not in self._files:
            # A link could lead out of the folder, and what is behind it is not ours to replace.
            blocked = self._bars(path.rpartition("/")[0]) or _is_other(f"{self.folder}/{path}", stat.S_ISREG)
            self._files[path] = (None if blocked else self._bytes(path)), blocked
        return self._files[path]

    def _bars(self, path: str) -> bool:
        """Whether a folder in the folder, or one that leads to it, is something else."""
        if not path:
            return False
        if path not in self._barred:
            above = path.rpartition("/")[0]
            self._barred[path] = self._bars(above) or _is_other(f"{self.folder}/{path}", stat.S_ISDIR)
        return self._barred[path]

    def _bytes(self, path: str) -> bytes | None:
        try:
            return (self.folder / path).read_bytes()
        except FileNotFoundError:
            return None


def _is_other(path: str, wanted: Callable[[int], bool]) -> bool:
    """Whether there is something, and not what is wanted."""
    try:
        return not wanted(os.lstat(path).st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False


def compare(files: Mapping[str, str], folder: Path) -> list[Change]:
    """The state of every file that is wanted or was made before, sorted by path; the manifest is the last."""
    snapshot, previous = Snapshot(folder), load(folder)
    known: Mapping[str, str] = previous.files if previous is not None else {}
    wanted = {path: files[path].encode() for path in sorted(files)}
    changes = [_wanted(path, content, snapshot, known.get(path)) for path, content in wanted.items()]
    for path in sorted(known.keys() - files.keys()):
        there = snapshot.read(path)
        if there is not None:
            state: State = "extra" if digest(there) == known[path] else "kept"
            changes.append(Change(path=path, state=state, old=there, new=None))
    manifest = Manifest({path: digest(content) for path, content in wanted.items()})
    new, old = manifest.to_json().encode(), snapshot.read(FILE_NAME)
    if snapshot.blocked(FILE_NAME):
        state = "blocked"
    else:
        state = "missing" if old is None else "unchanged" if previous == manifest else "stale"
    return [*changes, Change(path=FILE_NAME, state=state, old=old, new=new)]


def _wanted(path: str, new: bytes, snapshot: Snapshot, known: str | None) -> Change:
    old = snapshot.read(path)
    state: State
    if snapshot.blocked(path):
        state = "blocked"
    elif old is None:
        state = "missing"
    elif settled(old) == settled(new):
        state = "unchanged"
    elif known is None:
        state = "foreign"
    else:
        # Lines of the names are removed on purpose, and come together by merges.
        state = "stale" if digest(old) == known or path == NAMES else "edited"
    return Change(path=path, state=state, old=old, new=new)


def tally(changes: Iterable[Change]) -> str:
    """What writing the changes does, in words: ``3 files written, 40 files unchanged``."""
    states = [change.state for change in changes]
    written = sum(state not in ("unchanged", "extra", "kept") for state in states)
    parts = [(written, "written"), (states.count("unchanged"), "unchanged"), (states.count("extra"), "removed")]
    parts.append((states.count("kept"), "kept"))
    return ", ".join(f"{count} {'file' if count == 1 else 'files'} {word}" for count, word in parts if count)


def diff(change: Change, folder: str) -> Iterator[str]:
    """The unified diff that would make the file on disk what is generated, line by line."""
    import difflib

    name = f"{folder}/{change.path}"
    try:
        old = settled(change.old or b"").decode().splitlines(keepends=True)
        new = settled(change.new or b"").decode().splitlines(keepends=True)
    except UnicodeDecodeError:
        yield f"{name} is not text, and differs\n"
        return
    from_name = name if change.old is not None else "/dev/null"
    to_name = name if change.new is not None else "/dev/null"
    for line in difflib.unified_diff(old, new, from_name, to_name):
        yield line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"
