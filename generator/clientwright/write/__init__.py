"""The writing stage: a package on disk becomes the generated one, or stays exactly what it was.

Everything new is prepared in a scratch folder first (``scratch``), where a full disk does no harm. Then the new
package, whole, changes places with the old one by one call of the system (``whole``); where there is no such call, file
by file (``files``), after what is to be done has been written down (``journal``).
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from clientwright.write import files, journal, whole
from clientwright.write.changes import Change, Snapshot
from clientwright.write.files import fill
from clientwright.write.scratch import CannotWrite, Scratch, held, place, places, sweep

__all__ = ["CannotWrite", "fill", "recover", "write"]


def write(folder: Path, changes: Sequence[Change]) -> None:
    """Make the changes, all or none.

    Raises ``CannotWrite``; the caller has seen to it that no change is ``edited``, ``foreign`` or ``blocked`` against
    the user's will.
    """
    todo = [change for change in changes if change.state not in ("unchanged", "kept")]
    if not todo:
        return
    folder = _real(folder)
    try:
        path = place(folder)
        path.parent.mkdir(parents=True, exist_ok=True)
        with held(path, folder) as scratch:
            _finish(folder, scratch)
            _check_unchanged(folder, changes)
            if not whole.swap(folder, scratch, todo):
                files.swap(folder, scratch, todo)
    except OSError as error:
        raise CannotWrite(error.filename or folder, _reason(error)) from error


def recover(folder: Path) -> bool:
    """Finish what a run that was killed has begun, and remove what it left behind; whether anything was to finish.

    Waits for a run that is at work. Raises ``CannotWrite``.
    """
    folder, finished = _real(folder), False
    try:
        for path in places(folder):
            if os.path.lexists(path):
                with held(path, folder) as scratch:
                    finished = _finish(folder, scratch) or finished
    except OSError as error:
        raise CannotWrite(error.filename or folder, _reason(error)) from error
    return finished


def _finish(folder: Path, scratch: Scratch) -> bool:
    """Finish what stands in the journal; whether anything was to do."""
    begun, left = journal.load(scratch.path), scratch.path / journal.NEW
    if begun is None:
        sweep(scratch.path)
        return False
    scratch.kept = True
    if begun.inode == 0:
        files.finish(folder, scratch.path, begun)
    elif left.is_dir() and os.stat(left).st_ino != begun.inode:  # It is the old package: they have changed places.
        whole.rescue(left, folder, {**begun.put, **begun.remove}, begun.began)
    scratch.kept = False
    sweep(scratch.path)
    return begun.inode == 0


def _check_unchanged(folder: Path, changes: Sequence[Change]) -> None:
    """Raise ``CannotWrite`` when somebody else has changed the package since it was looked at."""
    snapshot = Snapshot(folder)
    for change in changes:
        looked_at = change.state != "unchanged" or change is changes[-1]  # The manifest, which tells of all others.
        if looked_at and change.state != "kept" and snapshot.read(change.path) != change.old:
            raise CannotWrite(folder / change.path, "it has changed since this run began; run it again")


def _real(folder: Path) -> Path:
    return Path(os.path.realpath(folder)) if folder.is_symlink() else folder


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
