"""What is wrong with a template of a team: where, why, and what to do."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from jinja2 import TemplateError as JinjaError

from clientwright.render.patience import TakesTooLong
from clientwright.render.plain import NotLaidOut

LONGEST: Final = 20.0
"""Seconds that a file may take to be rendered by a team's templates; ours take some milliseconds."""


class TemplateProblem(Exception):
    """A template of a team that cannot be used: where and why. ``str`` gives all of it on one line."""

    def __init__(self, file: str, line: int, sentence: str, hint: str = "", *, secret: bool = False) -> None:
        super().__init__(f"{file}:{line}: {sentence}")
        self.file = file
        self.line = line
        self.sentence = sentence
        self.hint = hint
        self.secret = secret
        """Whether the file's text is not to be shown."""


def failed(name: str, error: Exception) -> TemplateProblem:
    """A problem met while rendering, at the innermost line of a template that the traceback shows."""
    file, line = name, 1
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.endswith(".jinja"):
            file, line = trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
    return TemplateProblem(shown(file), line, sentence(error))


def sentence(error: Exception) -> str:
    """What an error says."""
    if isinstance(error, TakesTooLong):
        return f"it takes longer than {LONGEST:g} s; does it loop for ever?"
    if isinstance(error, NotLaidOut):
        return str(error)
    if isinstance(error, JinjaError):
        return (error.message or str(error)).strip()
    return f"{type(error).__name__}: {error}"


def shown(file: str) -> str:
    """A file's name as the user knows it: relative to the current folder where that is shorter."""
    try:
        return str(Path(file).relative_to(Path.cwd()))
    except ValueError:
        return file
