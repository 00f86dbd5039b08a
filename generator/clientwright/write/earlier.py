"""What a package on disk says of itself, for the one that takes its place."""

from __future__ import annotations

from pathlib import Path

from clientwright.changes import stored
from clientwright.changes.surface import Surface
from clientwright.names.kept import FILE_NAME, Earlier


def earlier(folder: Path | None) -> Earlier:
    """Its names; none where there is no package, or nobody wrote them down."""
    path = folder / FILE_NAME if folder is not None else None
    try:
        return Earlier(path.read_text(encoding="utf-8"), str(path)) if path is not None else Earlier()
    except (OSError, UnicodeDecodeError):
        return Earlier()


def offered(folder: Path) -> Surface | None:
    """What it offers; None where nothing says so."""
    try:
        return stored.from_text((folder / stored.FILE_NAME).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return None
