"""What a run is about to do to a package, written down before it begins, so that the next one can finish it."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import asdict, replace

from clientwright.write.changes import Change
from clientwright.write.manifest import digest, is_inside

NEW: Final = "new"
"""The folder, in the scratch folder, of what is to be in the package."""
_FILE: Final = "journal.json"


class Journal(Struct, frozen=True, kw_only=True):
    """The files to ``put`` and to ``remove``, each with the digest of what stood there, empty for nothing.

    Of an exchange of folders it says which one was the new one (``inode``), and when that was begun.
    """

    put: Mapping[str, str]
    remove: Mapping[str, str]
    inode: int = 0
    began: int = 0


def record(scratch: Path, changes: Sequence[Change]) -> None:
    """Write down that files are to be moved from the scratch folder into the package, one by one."""
    _write(scratch, _journal(changes))


def record_exchange(scratch: Path, new: Path, changes: Sequence[Change], began: int) -> None:
    """Write down that the folder ``new`` is to change places with the package."""
    _write(scratch, replace(_journal(changes), inode=os.stat(new).st_ino, began=began))


def _journal(changes: Sequence[Change]) -> Journal:
    before = {change.path: digest(change.old) if change.old is not None else "" for change in changes}
    removed = {change.path for change in changes if change.new is None}
    return Journal(
        put={path: old for path, old in before.items() if path not in removed},
        remove={path: old for path, old in before.items() if path in removed},
    )


def _write(scratch: Path, journal: Journal) -> None:
    """All of it or nothing."""
    beside = scratch / f"{_FILE}.new"
    beside.write_text(json.dumps(asdict(journal), indent=2) + "\n", encoding="utf-8")
    os.replace(beside, scratch / _FILE)


def clear(scratch: Path) -> None:
    """Say that all is done."""
    (scratch / _FILE).unlink(missing_ok=True)


def load(scratch: Path) -> Journal | None:
    """The journal in a scratch folder; None when nothing had begun.

    What it says is not trusted: paths that lead out of the package are left out.
    """
    try:
        said: Any = json.loads((scratch / _FILE).read_text(encoding="utf-8"))
        return Journal(
            put=_inside(said["put"]), remove=_inside(said["remove"]), inode=int(said["inode"]), began=int(said["began"])
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _inside(digests: Mapping[str, Any]) -> dict[str, str]:
    return {path: str(old) for path, old in digests.items() if is_inside(path)}
