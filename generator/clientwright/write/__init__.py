"""The writing stage: a package on disk becomes the generated one, or stays exactly what it was.

Everything is written into a scratch folder first, where a full disk does no harm. Then each file is replaced by one
rename, the old one kept aside under a second name (a hard link), so that at every moment every path holds either its
old or its new content; when a step fails, or the user interrupts, the steps are undone in reverse. The manifest comes
last: if the process is killed in between, the next run sees files that are old or already new, and finishes.
"""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
import threading
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from clientwright.write.changes import Change


class CannotWrite(Exception):
    """The package cannot be written; ``path`` is where, and nothing was changed unless ``saved`` says where it is."""

    def __init__(self, path: Path | str, reason: str, saved: Path | None = None) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = str(path)
        self.reason = reason
        self.saved = saved


def write(folder: Path, changes: Sequence[Change], *, verify: Callable[[Path], None] | None = None) -> None:
    """Make the changes, all or none.

    ``verify`` is given the whole new package in the scratch folder, and raises to prevent the swap. Raises
    ``CannotWrite``; the caller has seen to it that no change is ``edited``, ``foreign`` or ``blocked`` against the
    user's will.
    """
    todo = [change for change in changes if change.state not in ("unchanged", "kept")]
    if not todo and verify is None:
        return
    if folder.is_symlink():
        folder = Path(os.path.realpath(folder))
    try:
        scratch = _scratch(folder)
    except OSError as error:
        raise CannotWrite(folder, _reason(error)) from error
    swap = _Swap(folder=folder, new=scratch / "new" / folder.name, old=scratch / "old")
    try:
        fill(swap.new, changes if verify is not None else todo)
        if verify is not None:
            verify(swap.new)
        with _undisturbed() as interrupted:
            swap.run(todo, interrupted)
    except OSError as error:
        reason = _reason(error)
        raise CannotWrite(error.filename or folder, reason, swap.old if swap.lost else None) from error
    finally:
        if not swap.lost:
            shutil.rmtree(scratch, ignore_errors=True)


def _scratch(folder: Path) -> Path:
    """A new folder on the same file system as the package: beside it, or in it where that is not possible."""
    if folder.exists():
        if not folder.is_dir():
            raise NotADirectoryError(20, "it is a file, not a folder", str(folder))
        # A mount point, or a folder whose parent belongs to somebody else.
        if folder.stat().st_dev != folder.parent.stat().st_dev or not os.access(folder.parent, os.W_OK):
            return Path(tempfile.mkdtemp(prefix=".clientwright-", dir=folder))
    folder.parent.mkdir(parents=True, exist_ok=True)
    return Path(tempfile.mkdtemp(prefix=f".{folder.name}-clientwright-", dir=folder.parent))


def fill(folder: Path, changes: Sequence[Change]) -> None:
    """Write the new content of each change into the scratch folder."""
    folder.mkdir(parents=True)
    made = {change.path: change.new for change in changes if change.new is not None}
    for parent in {path.rpartition("/")[0] for path in made}:
        (folder / parent).mkdir(parents=True, exist_ok=True)
    for path, content in made.items():
        (folder / path).write_bytes(content)


@dataclass(slots=True, kw_only=True)
class _Swap:
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
                self.tidy(change.path)

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

    def tidy(self, path: str) -> None:
        """Remove the compiled form of a removed file, and the folders that it leaves empty."""
        gone = PurePosixPath(path)
        cache = self.folder / gone.parent / "__pycache__"
        for compiled in cache.glob(f"{gone.stem}.*.pyc"):
            compiled.unlink(missing_ok=True)
        for folder in (cache, *(self.folder / parent for parent in gone.parents)):
            try:
                if folder != self.folder:
                    folder.rmdir()
            except OSError:
                if folder.exists():
                    return


@contextmanager
def _undisturbed() -> Generator[Callable[[], bool]]:
    """While it lasts Ctrl-C is only noted, so that it falls between two steps; gives whether it was pressed."""
    pressed: list[int] = []
    if threading.current_thread() is not threading.main_thread():
        yield lambda: False
        return
    before = signal.signal(signal.SIGINT, lambda number, _frame: pressed.append(number))
    try:
        yield lambda: bool(pressed)
    finally:
        signal.signal(signal.SIGINT, before)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
