"""Where the configuration of a run is: what the command line names, or else what the project has.

A configuration brings templates, so code, into a client. Only who runs the command may do that: a file counts by the
folder in which the command runs, never by the place of a description, which is somebody else's more often than not.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from clientwright.config import FILE_NAME
from clientwright.diagnostics import Diagnostics, Location

_PYPROJECT: Final = "pyproject.toml"


def discover(description: str, chosen: str | None, diagnostics: Diagnostics) -> str | None:
    """The configuration of a run: the chosen file, else the nearest from the current folder upwards.

    In one folder ``clientwright.toml`` comes before ``pyproject.toml``. One that is passed over, because it lies beside
    a description elsewhere or where anybody may write, is mentioned.
    """
    if chosen is not None:
        return chosen
    found = None
    for folder in _upwards():
        there = _in(folder)
        if there is None:
            continue
        if folder and is_anybodys(folder):
            _mention(there, "anybody may write to its folder, so this configuration is not used", diagnostics)
            continue
        found = there
        break
    beside = None if description == "-" or "://" in description else _in(os.path.dirname(description))
    if beside is not None and (found is None or not os.path.samefile(beside, found)):
        _mention(beside, "this configuration lies beside the description, and is not used", diagnostics)
    return found


def _mention(file: str, sentence: str, diagnostics: Diagnostics) -> None:
    diagnostics.warn("config-not-used", sentence, Location(file=file), f"`--config {file}` uses it, if it is yours")


def _upwards() -> Iterator[str]:
    """The current folder ('') and those above it ('..', '../..')."""
    above = len(Path.cwd().parts)
    yield from (os.path.join(*[os.pardir] * steps) if steps else "" for steps in range(above))


def _in(folder: str) -> str | None:
    """The configuration in a folder."""
    own, pyproject = os.path.join(folder, FILE_NAME), os.path.join(folder, _PYPROJECT)
    if os.path.isfile(own):
        return own
    return pyproject if _has_table(pyproject) else None


def is_anybodys(folder: str) -> bool:
    """Whether everybody on the machine may put files into a folder, as into /tmp."""
    return os.name == "posix" and bool(os.stat(folder).st_mode & stat.S_IWOTH)


def _has_table(pyproject: str) -> bool:
    try:
        text = Path(pyproject).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    # A broken file is reported when it is loaded; here it only matters whether it speaks of us.
    return re.search(r"^\s*\[+\s*tool\s*\.\s*clientwright\b", text, re.MULTILINE) is not None
