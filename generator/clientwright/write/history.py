"""A file as it was generated, found in the team's repository when it has been edited since."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Final

from clientwright.write.manifest import Entry, digest, settled
from clientwright.write.meaning import meaning

_FAR: Final = 20
"""Commits of a file that are looked at."""


def committed(folder: Path, path: str, entry: Entry) -> str | None:
    """The text of a file when it was as a run had generated it, from git; None where it is not to be found."""
    try:
        commits = _git(folder, "log", f"-n{_FAR}", "--format=%H", "--", f"./{path}").decode().split()
        for commit in commits:
            content = _git(folder, "cat-file", "blob", f"{commit}:./{path}")
            if digest(content) == entry.digest or (entry.meaning and meaning(path, content) == entry.meaning):
                return settled(content).decode()
    except (OSError, UnicodeDecodeError, subprocess.SubprocessError):
        pass
    return None


def _git(folder: Path, *arguments: str) -> bytes:
    command = ["git", "-c", "core.fsmonitor=false", "-C", str(folder), "--literal-pathspecs", *arguments]
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=True, timeout=20).stdout
