"""A package made anew file by file, for where folders cannot change places at once.

What is to be done is written down first (``journal``). Each file is then replaced by one rename, the old one kept aside
under a second name (a hard link): when a step fails, or the user interrupts, the steps are undone in reverse. A run
that is killed is finished by the next one.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath

from msgspec import Struct, field

from clientwright.write import journal
from clientwright.write.changes import Change, Snapshot
from clientwright.write.interrupts import undisturbed
from clientwright.write.journal import Journal
from clientwright.write.manifest import digest
from clientwright.write.scratch import CannotWrite, Scratch


def swap(folder: Path, scratch: Scratch, changes: Sequence[Change]) -> None:
    """Make the changes, all or none."""
    steps = _Steps(folder=folder, new=scratch.path / journal.NEW, old=scratch.path / "old")
    if steps.new.exists():
        shutil.rmtree(steps.new)
    fill(steps.new, changes)
    try:
        with undisturbed() as interrupted:
            journal.record(scratch.path, changes)
            steps.run(changes, interrupted)
            journal.clear(scratch.path)
    except OSError as error:
        if not steps.lost:
            raise
        scratch.kept = True
        reason = (error.strerror or str(error)).lower()
        raise CannotWrite(error.filename or folder, reason, steps.old) from error


def fill(folder: Path, changes: Sequence[Change]) -> None:
    """Write the new content of each change into a new folder."""
    folder.mkdir(parents=True)
    made = {change.path: change.new for change in changes if change.new is not None}
    for parent in {path.rpartition("/")[0] for path in made}:
        (folder / parent).mkdir(parents=True, exist_ok=True)
    for path, content in made.items():
        (folder / path).write_bytes(content)


def finish(folder: Path, scratch: Path, begun: Journal) -> None:
    """Do what is left of a run that was killed; a file that somebody has edited since stays."""
    snapshot = Snapshot(folder)
    for path, before in {**begun.put, **begun.remove}.items():
        new, there = scratch / journal.NEW / path, snapshot.read(path)
        if snapshot.blocked(path):
            continue
        as_it_was = before == (digest(there) if there is not None else "")
        if path in begun.remove:
            if as_it_was:
                (folder / path).unlink(missing_ok=True)
            tidy(folder, path)
        elif as_it_was and new.is_file() and not new.is_symlink():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            os.replace(new, folder / path)
    journal.clear(scratch)


class _Steps(Struct, kw_only=True):
    """Moves files from ``new`` into ``folder`` and what they replace into ``old``, and knows the way back."""

    folder: Path
    new: Path
    old: Path
    undo: list[Callable[[], object]] = field(default_factory=list[Callable[[], object]])
    lost: bool = False
    """Whether the way back failed as well: then ``old`` holds what the folder should hold."""

    def run(self, changes: Sequence[Change], interrupted: Callable[[], bool]) -> None:
        """Make every change; when one fails, undo those before it and raise what it raised."""
        try:
            self.make_folder(self.folder)
            for change in changes:
                if interrupted():
                    raise KeyboardInterrupt
                if change.new is None:
                    self.remove(change.path)
                else:
                    self.put(change.path)
        except BaseException:
            self.roll_back()
            raise
        for change in changes:
            if change.new is None:
                tidy(self.folder, change.path)

    def put(self, path: str) -> None:
        """Put a new file where it belongs."""
        target = self.folder / path
        self.make_folder(target.parent)
        if target.exists():
            saved = self.saved(path)
            shutil.copymode(target, self.new / path)
            try:
                os.link(target, saved)
            except OSError:  # A file system without hard links.
                shutil.copy2(target, saved)
            self.undo.append(lambda: os.replace(saved, target))
        else:
            self.undo.append(lambda: target.unlink(missing_ok=True))
        os.replace(self.new / path, target)

    def remove(self, path: str) -> None:
        """Move a file that is no longer generated aside."""
        target, saved = self.folder / path, self.saved(path)
        self.undo.append(lambda: os.replace(saved, target) if saved.exists() else None)
        os.replace(target, saved)

    def saved(self, path: str) -> Path:
        """Where the old content of a file is kept until all is done."""
        saved = self.old / path
        saved.parent.mkdir(parents=True, exist_ok=True)
        return saved

    def make_folder(self, folder: Path) -> None:
        """Make a folder and its parents, to be removed again when the swap fails."""
        if not folder.is_dir():
            self.make_folder(folder.parent)
            folder.mkdir()
            self.undo.append(folder.rmdir)

    def roll_back(self) -> None:
        """Undo the steps, the last first; one that fails does not keep the others from being undone."""
        while self.undo:
            try:
                self.undo.pop()()
            except OSError:
                self.lost = True


def tidy(folder: Path, path: str) -> None:
    """Remove the compiled form of a removed file, and the folders that it leaves empty."""
    gone = PurePosixPath(path)
    cache = folder / gone.parent / "__pycache__"
    for compiled in cache.glob(f"{gone.stem}.*.pyc"):
        compiled.unlink(missing_ok=True)
    for left in (cache, *(folder / parent for parent in gone.parents)):
        try:
            if left != folder:
                left.rmdir()
        except OSError:
            if left.exists():
                return
