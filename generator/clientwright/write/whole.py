"""The new package whole beside the old one, to change places with it at once.

What stays as it is, the user's files among it, is in both under one inode (a hard link): nothing of it is copied, and
who writes to such a file meanwhile writes to both.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from clientwright.write import journal
from clientwright.write.changes import Change, Snapshot
from clientwright.write.exchange import can_exchange, exchange
from clientwright.write.interrupts import undisturbed
from clientwright.write.scratch import Scratch

MOST_LINKED: Final = 20_000
"""Files that stay in a folder: one with more is no package but a project."""


def swap(folder: Path, scratch: Scratch, changes: Sequence[Change]) -> bool:
    """Make the changes by an exchange of folders; whether that was possible here, and if not nothing has changed."""
    new, began = scratch.path / journal.NEW, time.time_ns()
    # Who stands in the folder is to stand in it afterwards.
    if folder.exists() and (not can_exchange() or Path.cwd().is_relative_to(folder.resolve())):
        return False
    try:
        _prepare(folder, new, changes)
    except OSError:  # A file system without links, a file of somebody else's, a full disk.
        return False
    with undisturbed():
        if not folder.exists():
            os.rename(new, folder)
            return True
        journal.record_exchange(scratch.path, new, changes, began)
        if not exchange(new, folder):
            journal.clear(scratch.path)
            return False
        scratch.kept = True
        rescue(new, folder, {change.path for change in changes})
        scratch.kept = False
    return True


def _prepare(folder: Path, new: Path, changes: Sequence[Change]) -> None:
    """Make ``new`` what ``folder`` is to become."""
    new.mkdir()
    if folder.exists():
        _Linking({change.path for change in changes}).link(folder, new)
    for change in changes:
        if change.new is not None:
            made = new / change.path
            made.parent.mkdir(parents=True, exist_ok=True)
            made.write_bytes(change.new)
            if change.old is not None:
                shutil.copymode(folder / change.path, made)


class _Linking(Struct):
    """Links what stays in a folder into a new one."""

    ours: Collection[str]
    """The files that are replaced or removed."""
    count: int = 0

    def link(self, old: Path, new: Path, above: str = "") -> bool:
        """Link what is in a folder; whether there is anything, or never was."""
        entries = list(os.scandir(old))
        holds = not entries
        for entry in entries:
            path, target = f"{above}{entry.name}", new / entry.name
            if path in self.ours or _source(path) in self.ours:
                continue
            if not entry.is_dir(follow_symlinks=False):
                self._link(entry.path, target)
                holds = True
                continue
            target.mkdir()
            if self.link(old / entry.name, target, f"{path}/"):
                holds = True
            else:
                target.rmdir()  # Nothing was in it but files that go.
        _make_alike(old, new)
        return holds

    def _link(self, file: str, target: Path) -> None:
        self.count += 1
        if self.count > MOST_LINKED:
            raise OSError(f"more than {MOST_LINKED} files stay")
        os.link(file, target, follow_symlinks=False)


def _source(path: str) -> str:
    """The file of which Python made another one; empty for one that it did not make."""
    parent, found, name = path.rpartition("__pycache__/")
    return f"{parent}{name.partition('.')[0]}.py" if found else ""


def _make_alike(old: Path, new: Path) -> None:
    """Give a folder the owner, the mode and the times of another one."""
    wanted, made = os.stat(old), os.stat(new)
    if os.name == "posix" and (wanted.st_uid, wanted.st_gid) != (made.st_uid, made.st_gid):
        os.chown(new, wanted.st_uid, wanted.st_gid)
    shutil.copystat(old, new)


def rescue(old: Path, folder: Path, ours: Collection[str], since: int = 0) -> None:
    """Bring into the new package what was put into the old one while the new one was prepared.

    ``ours`` are the files that were replaced or removed. After a run that was killed only what has changed ``since``
    then, in nanoseconds, is brought: the rest may have been removed from the package on purpose.
    """
    snapshot = Snapshot(folder)
    for path in _files(old):
        found, target = os.lstat(old / path), folder / path
        if path in ours or _source(path) in ours or found.st_mtime_ns < since or snapshot.blocked(path):
            continue
        if not target.exists() or not os.path.samestat(found, os.lstat(target)):
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(old / path, target)


def _files(folder: Path, above: str = "") -> Iterator[str]:
    for entry in list(os.scandir(folder)):
        if entry.is_dir(follow_symlinks=False):
            yield from _files(folder / entry.name, f"{above}{entry.name}/")
        else:
            yield above + entry.name
