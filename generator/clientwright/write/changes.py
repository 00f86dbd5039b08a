"""What stands between a package on disk and the one that would be generated."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Final, Literal

from clientwright.write.manifest import FILE_NAME, Entry, Manifest

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
    """The files of a folder, each read once."""

    folder: Path
    _read: dict[str, bytes | None] = field(default_factory=dict[str, "bytes | None"])

    def read(self, path: str) -> bytes | None:
        """The bytes of a file; None when there is no ordinary file."""
        if path not in self._read:
            self._read[path] = None if self.blocked(path) else self._bytes(path)
        return self._read[path]

    def blocked(self, path: str) -> bool:
        """Whether something other than a file is in the way: a folder, a symbolic link, a file for a folder."""
        # A link could lead out of the folder, and what is behind it is not ours to replace.
        place = self.folder / path
        if place.is_symlink() or (place.exists() and not place.is_file()):
            return True
        parents = [self.folder / parent for parent in PurePosixPath(path).parents][:-1]
        return any(parent.is_symlink() or (parent.exists() and not parent.is_dir()) for parent in parents)

    def _bytes(self, path: str) -> bytes | None:
        try:
            return (self.folder / path).read_bytes()
        except FileNotFoundError:
            return None


def remembered(
    rendered: Mapping[str, str], snapshot: Snapshot, previous: Manifest | None, style: str
) -> dict[str, str]:
    """The formatted texts on disk that were made from the very texts that are rendered now."""
    from clientwright.write.manifest import digest

    found: dict[str, str] = {}
    if previous is None or previous.style != style:
        return found
    for path, text in rendered.items():
        entry = previous.files.get(path)
        if entry is not None and entry.rendered == digest(text):
            there = snapshot.read(path)
            if there is not None and _hash(there) == entry.written:
                found[path] = there.decode()
    return found


def compare(files: Mapping[str, str], manifest: str, snapshot: Snapshot, previous: Manifest | None) -> list[Change]:
    """The state of every file that is wanted or was made before, sorted by path; the manifest is the last."""
    known: Mapping[str, Entry] = previous.files if previous is not None else {}
    changes = [_wanted(path, files[path].encode(), snapshot, previous) for path in sorted(files)]
    for path in sorted(known.keys() - files.keys()):
        there = snapshot.read(path)
        if there is not None:
            state: State = "extra" if _hash(there) == known[path].written else "kept"
            changes.append(Change(path=path, state=state, old=there, new=None))
    new, old = manifest.encode(), snapshot.read(FILE_NAME)
    if snapshot.blocked(FILE_NAME):
        state = "blocked"
    else:
        state = "missing" if old is None else "unchanged" if old == new else "stale"
    return [*changes, Change(path=FILE_NAME, state=state, old=old, new=new)]


def _wanted(path: str, new: bytes, snapshot: Snapshot, previous: Manifest | None) -> Change:
    old = snapshot.read(path)
    entry = previous.files.get(path) if previous is not None else None
    state: State
    if snapshot.blocked(path):
        state = "blocked"
    elif old is None:
        state = "missing"
    elif old == new:
        state = "unchanged"
    elif entry is None:
        state = "foreign"
    else:
        state = "stale" if _hash(old) == entry.written else "edited"
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
        old = (change.old or b"").decode().splitlines(keepends=True)
        new = (change.new or b"").decode().splitlines(keepends=True)
    except UnicodeDecodeError:
        yield f"{name} is not text, and differs\n"
        return
    from_name = name if change.old is not None else "/dev/null"
    to_name = name if change.new is not None else "/dev/null"
    for line in difflib.unified_diff(old, new, from_name, to_name):
        yield line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
