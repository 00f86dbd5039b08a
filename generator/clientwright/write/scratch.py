"""The folder in which a run prepares what it writes: it has one name, and one run at a time holds it.

It lies beside the package, on the same file system; in it where that is not possible. A run that was killed leaves it
behind, and the next one finds it, because the lock of a dead process is free.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from msgspec import Struct

PATIENCE: Final = 60.0
"""Seconds for which a run waits for another one that writes the same package."""
_LOCK: Final = "lock"


class CannotWrite(Exception):
    """The package cannot be written; ``path`` is where, and nothing was changed unless ``saved`` says where it is."""

    def __init__(self, path: Path | str, reason: str, saved: Path | None = None) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = str(path)
        self.reason = reason
        self.saved = saved


def places(folder: Path) -> tuple[Path, Path]:
    """Where the scratch folder of a package may be: beside it, and in it."""
    return folder.parent / f".{folder.name}-clientwright", folder / ".clientwright-scratch"


def place(folder: Path) -> Path:
    """Where it is to be made."""
    beside, inside = places(folder)
    if folder.exists():
        if not folder.is_dir():
            raise NotADirectoryError(20, "it is a file, not a folder", str(folder))
        # A mount point, or a folder whose parent belongs to somebody else.
        if folder.stat().st_dev != folder.parent.stat().st_dev or not os.access(folder.parent, os.W_OK):
            return inside
    return beside


class Scratch(Struct):
    """The scratch folder of a package, held by this run; ``kept`` says that it is not to be removed in the end."""

    path: Path
    kept: bool = False


@contextmanager
def held(path: Path, folder: Path) -> Generator[Scratch]:
    """The scratch folder of a package, made if need be; it is removed in the end.

    Waits while another run holds it. Raises ``CannotWrite`` when that takes too long.
    """
    deadline = monotonic() + PATIENCE
    while (lock := _locked(path)) is None:
        if monotonic() > deadline:
            raise CannotWrite(folder, f"another run has been writing this package for {PATIENCE:g} s")
        sleep(0.05)
    scratch = Scratch(path)
    try:
        yield scratch
    finally:
        if not scratch.kept:
            with suppress(OSError):
                sweep(scratch.path)
                # The lock goes last: whoever waits for it finds that it is another file by now, and begins again.
                (path / _LOCK).unlink()
                path.rmdir()
        os.close(lock)


def sweep(path: Path) -> None:
    """Remove what is in a scratch folder, but the lock."""
    for name in os.listdir(path):
        found = path / name
        if name == _LOCK:
            continue
        if found.is_dir() and not found.is_symlink():
            shutil.rmtree(found, ignore_errors=True)
        else:
            found.unlink(missing_ok=True)


def _locked(scratch: Path) -> int | None:
    """The lock of the scratch folder, taken, as a file descriptor; None when another run has it."""
    scratch.mkdir(exist_ok=True)
    if not stat.S_ISDIR(os.lstat(scratch).st_mode):
        raise CannotWrite(scratch, "a symbolic link stands where files are to be prepared")
    try:
        lock = os.open(scratch / _LOCK, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    except FileNotFoundError:  # The run that had it has just removed the folder.
        return None
    with suppress(FileNotFoundError):
        if _take(lock) and os.path.samestat(os.fstat(lock), os.lstat(scratch / _LOCK)):
            return lock
    os.close(lock)
    return None


if sys.platform == "win32":
    import msvcrt

    def _take(lock: int) -> bool:
        try:
            msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(lock: int) -> bool:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            # A file system without locks has none that could be held.
            return error.errno not in (errno.EAGAIN, errno.EACCES)
        return True
