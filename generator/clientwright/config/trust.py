"""Whether Python that a configuration names may run: it does so in the generator itself, outside of any sandbox."""

from __future__ import annotations

from pathlib import Path

from clientwright.config.discovery import is_anybodys


def is_own(configuration: str, code: str) -> bool:
    """Whether a file of Python is the project's own: below the folder of a configuration that holds for where we are.

    A configuration holds for its folder and what is below it. One that lies elsewhere, such as beside somebody else's
    description, may name templates when the command line names it, and for code that is not enough.
    """
    folder = Path(configuration).resolve().parent
    own = Path.cwd().resolve().is_relative_to(folder) and Path(code).resolve().is_relative_to(folder)
    return own and not is_anybodys(str(folder)) and not is_anybodys(str(Path(code).resolve().parent))
