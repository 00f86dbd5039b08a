"""What stands between a package on disk and the one that would be generated."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, Literal

from msgspec import Struct, field
from msgspec.structs import replace

from clientwright.cores import on_two
from clientwright.names.kept import FILE_NAME as NAMES
from clientwright.write.history import committed
from clientwright.write.manifest import FILE_NAME, Entry, Manifest, digest, load, settled
from clientwright.write.meaning import meaning
from clientwright.write.merge import in_one_form, merge

State = Literal["unchanged", "missing", "stale", "merged", "edited", "conflict", "foreign", "blocked", "extra", "kept"]
"""Wanted files: as they should be, or as a formatter has left that; not there; as an earlier run left them; with an
edit that is to stay, and something new beside it; with an edit that is not; with one that is to stay, in the place of
something new; there but never written by us; something that is no file in the place. Files no longer wanted: as we left
them; changed since."""
Edits = Literal["refuse", "keep", "discard"]
"""What is to become of files that were edited by hand."""

_FEW: Final = 200
"""Files that one process is done with before it is copied."""
_NOTHING: Final[Mapping[str, str]] = {}
WORDS: Final[Mapping[State, str]] = {
    "unchanged": "unchanged",
    "missing": "missing",
    "stale": "out of date",
    "merged": "out of date, beside an edit that is kept",
    "edited": "edited by hand",
    "conflict": "edited by hand where something else is generated now",
    "foreign": "not made by clientwright",
    "blocked": "not an ordinary file",
    "extra": "no longer generated",
    "kept": "no longer generated, and edited by hand",
}


class Change(Struct, frozen=True, kw_only=True):
    """One file: its bytes on disk (``old``) and as generated (``new``), None where there is none."""

    path: str
    state: State
    old: bytes | None
    new: bytes | None


class Snapshot(Struct):
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
        except (FileNotFoundError, NotADirectoryError):
            return None


def _is_other(path: str, wanted: Callable[[int], bool]) -> bool:
    """Whether there is something, and not what is wanted."""
    try:
        return not wanted(os.lstat(path).st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False


def compare(
    files: Mapping[str, str], folder: Path, edits: Edits = "refuse", inputs: Mapping[str, str] = _NOTHING
) -> list[Change]:
    """The state of every file that is wanted or was made before, sorted by path; the manifest is the last.

    ``inputs`` are digests of what the files are made from.
    """
    previous = load(folder)
    comparison = _Comparison(folder, Snapshot(folder), previous.files if previous is not None else {}, edits)
    wanted = {path: files[path].encode() for path in sorted(files)}
    comparison.learn(wanted)
    changes = [comparison.wanted(path, new) for path, new in wanted.items()]
    changes += comparison.left(files)
    manifest = Manifest(comparison.entries, inputs)
    snapshot = comparison.snapshot
    new, old = manifest.to_json().encode(), snapshot.read(FILE_NAME)
    if snapshot.blocked(FILE_NAME):
        state: State = "blocked"
    else:
        same = previous is not None and previous == manifest and previous.inputs == inputs
        state = "missing" if old is None else "unchanged" if same else "stale"
    return [*changes, Change(path=FILE_NAME, state=state, old=old, new=new)]


class _Comparison(Struct):
    """Judges one file after the other, and notes in ``entries`` what the manifest is to say of each."""

    folder: Path
    snapshot: Snapshot
    known: Mapping[str, Entry]
    edits: Edits
    entries: dict[str, Entry] = field(default_factory=dict[str, Entry])

    def learn(self, files: Mapping[str, bytes]) -> None:
        """Note the digests of what is generated.

        What a file means is only asked when its bytes are not those that are known: it takes ten times as long.
        """
        digests = {path: digest(new) for path, new in files.items()}
        known = {path: entry.meaning for path, entry in self.known.items() if digests.get(path) == entry.digest}
        asked = [(path, new) for path, new in files.items() if not known.get(path)]
        found = on_two(_meaning, asked, few=_FEW)
        known |= zip((path for path, _ in asked), found, strict=True)
        self.entries |= {path: Entry(digest=each, meaning=known[path]) for path, each in digests.items()}

    def wanted(self, path: str, new: bytes) -> Change:
        """The state of a file that is generated."""
        old, known, entry = self.snapshot.read(path), self.known.get(path), self.entries[path]
        same, means = known is not None and known.digest == entry.digest, entry.meaning
        state: State
        if self.snapshot.blocked(path):
            state = "blocked"
        elif old is None:
            state = "missing"
        elif settled(old) == settled(new):
            state = "unchanged"
        elif known is not None and digest(old) == known.formatted:
            state = "unchanged" if same else "stale"
            self.entries[path] = replace(entry, formatted=known.formatted if same else "")
        elif known is not None and digest(old) == known.digest:
            state = "stale"
        elif (meant := meaning(path, old)) and meant == means:
            state = "unchanged"
        elif known is None:
            state = "foreign"
        elif (meant and meant == known.meaning) or self.edits == "discard" or path == NAMES:
            state = "stale"  # Lines of the names are removed on purpose, and come together by merges.
        else:
            return self.edited(path, old, new, known)
        return Change(path=path, state=state, old=old, new=new)

    def edited(self, path: str, old: bytes, new: bytes, known: Entry) -> Change:
        """The state of a file that was edited by hand: what is new is merged into it if the edit is to stay."""
        base = known.kept
        if base is None and self.edits == "keep":
            base = new.decode() if digest(new) == known.digest else committed(self.folder, path, known)
        if base is None:
            return Change(path=path, state="edited", old=old, new=new)
        merged = self.merged(path, base, old, new)
        if merged is None:
            return Change(path=path, state="conflict", old=old, new=new)
        self.entries[path] = replace(self.entries[path], kept=new.decode())
        content = merged.encode()
        return Change(path=path, state="unchanged" if content == settled(old) else "merged", old=old, new=content)

    def merged(self, path: str, base: str, old: bytes, new: bytes) -> str | None:
        """An edited file with what is new; None where both are about the same lines."""
        try:
            mine, theirs = settled(old).decode(), new.decode()
        except UnicodeDecodeError:
            return None
        if base == theirs:
            return mine
        found = merge(base, mine, theirs)
        if found is None and path.endswith(".py"):
            # The team's formatter has its own lines, and is none of those who edit.
            versions = list(in_one_form([base, mine, theirs]))
            found = merge(*versions) if versions else None
        if found is None and self.edits == "keep":
            found = merge(base, mine, theirs, prefer_mine=True)
        return found

    def left(self, wanted: Container[str]) -> Iterator[Change]:
        """The files that are no longer generated."""
        for path in sorted(path for path in self.known if path not in wanted):
            there, known = self.snapshot.read(path), self.known[path]
            if there is not None:
                ours = digest(there) in (known.digest, known.formatted)
                ours = ours or bool(known.meaning and known.meaning == meaning(path, there))
                yield Change(path=path, state="extra" if ours else "kept", old=there, new=None)


def _meaning(file: tuple[str, bytes]) -> str:
    return meaning(*file)


def tally(changes: Iterable[Change]) -> str:
    """What writing the changes does, in words: ``3 files written, 40 files unchanged``."""
    states = [change.state for change in changes]
    written = sum(state not in ("unchanged", "extra", "kept") for state in states)
    parts = [(written, "written"), (states.count("unchanged"), "unchanged"), (states.count("extra"), "removed")]
    parts.append((states.count("kept"), "kept"))
    return ", ".join(f"{count} {'file' if count == 1 else 'files'} {word}" for count, word in parts if count)


def diff(change: Change, folder: str, *, reverse: bool = False) -> Iterator[str]:
    """The unified diff that would make the file on disk what is generated, line by line; in ``reverse``, what is
    generated the file on disk.
    """
    import difflib

    name = f"{folder}/{change.path}"
    sides = [(change.old, name), (change.new, name)]
    try:
        texts = [settled(content or b"").decode().splitlines(keepends=True) for content, _ in sides]
    except UnicodeDecodeError:
        yield f"{name} is not text, and differs\n"
        return
    names = [name if content is not None else "/dev/null" for content, name in sides]
    if reverse:
        texts.reverse()
        names = [f"{name} (as generated)", name]
    for line in difflib.unified_diff(texts[0], texts[1], names[0], names[1]):
        yield line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"
