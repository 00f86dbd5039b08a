"""Whether a folder is the wrong one for a package: there is none, or it is that of another API."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from clientwright.changes import stored
from clientwright.changes.surface import Surface
from clientwright.write.changes import Change
from clientwright.write.manifest import FILE_NAME

_MOST: Final = 3
"""Packages that are named."""


def mistaken(folder: Path, changes: Sequence[Change]) -> str:
    """In a sentence, why the folder cannot be meant; empty when it can."""
    if not (folder / FILE_NAME).is_file():
        near = list(_packages(folder))
        hint = f"; is it {' or '.join(map(str, near[:_MOST]))}?" if near else "; `generate` makes one"
        return f"{folder}: there is no generated package here{hint}"
    file = next((each for each in changes if each.path == stored.FILE_NAME), None)
    if file is None or file.old is None or file.new is None:
        return ""
    old, new = (stored.from_text(each.decode(errors="replace")) for each in (file.old, file.new))
    if old is None or new is None or old.title == new.title or _ids(old) & _ids(new) or not old.operations:
        return ""
    whose = f"this is the package of `{old.title}`, and the description is of `{new.title}`"
    return f"{folder}: {whose}; is it the right folder?"


def _ids(surface: Surface) -> set[str]:
    """What tells that two packages are of one API."""
    return {one.address for one in surface.operations.values()} | {one.id for one in surface.operations.values()}


def _packages(folder: Path) -> Iterator[Path]:
    """The generated packages in a folder and beside it."""
    seen: set[Path] = set()
    for start in (folder, folder.parent, folder.parent.parent):
        try:
            found = sorted(path.parent for path in start.glob(f"*/{FILE_NAME}"))
        except OSError:
            continue
        for path in found:
            if path not in seen:
                seen.add(path)
                yield path
