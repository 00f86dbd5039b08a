"""A package as it would be generated, beside what is on disk: how it differs, why, and what that means for callers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from clientwright.write.changes import Change

if TYPE_CHECKING:
    from clientwright.causes import Departure
    from clientwright.changes.change import Change as CallersChange


class Planned(Struct, frozen=True, kw_only=True):
    """A package as it would be generated, beside what is on disk."""

    folder: Path
    changes: Sequence[Change]

    def departures(self) -> tuple[Departure, ...]:
        """The files that are not as they would be generated, and why."""
        from clientwright.causes import departures
        from clientwright.write.manifest import load, parsed

        now = parsed(self.changes[-1].new or b"")
        return departures(self.changes, load(self.folder), now.inputs if now is not None else {})

    def for_callers(self) -> tuple[CallersChange, ...]:
        """What changes for who calls the client; nothing where the package there does not say what it offers."""
        from clientwright.changes import stored
        from clientwright.changes.compare import compare

        file = next((each for each in self.changes if each.path == stored.FILE_NAME), None)
        if file is None or file.old is None or file.new is None or file.state == "unchanged":
            return ()
        old, new = (stored.from_text(each.decode(errors="replace")) for each in (file.old, file.new))
        return compare(old, new) if old is not None and new is not None else ()

    def texts(self) -> dict[str, str]:
        """The map of a whole run: path to text."""
        return {change.path: change.new.decode() for change in self.changes if change.new is not None}
