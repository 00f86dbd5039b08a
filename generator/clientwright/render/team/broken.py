"""What a team's templates made that is no Python: the lines that were rendered, and the line that printed them."""

from __future__ import annotations

import warnings
from pathlib import Path

from clientwright.diagnostics import Diagnostic, Location
from clientwright.render.team.tracing import origin
from clientwright.render.templates import Templates
from clientwright.source.text import UnreadText


def finding(path: str, text: str, templates: Templates, folder: Path) -> Diagnostic:
    """What is to be said of a file of the package, as it was rendered."""
    reason, line, column = _fault(text)
    hint = f"the templates in `{templates.team}` are used; is one of them at fault?"
    made = templates.made.get(path)
    if made is not None:
        header = text.count("\n") - made.text.count("\n")
        place = origin(templates, made, line - header)
        hint = f"printed by {place.file}:{place.line}: `{place.text}`" if place is not None else hint
    return UnreadText(
        code="not-python",
        sentence=f"what was rendered for this file is no Python: {reason}",
        location=Location(file=str(folder / path), line=line, column=column),
        hint=hint,
        content=text,
    )


def _fault(text: str) -> tuple[str, int, int]:
    """What is wrong with a text in Python's words, and where."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            compile(text, "", "exec", dont_inherit=True)
        except SyntaxError as error:
            return error.msg, error.lineno or 1, error.offset or 1
        except (ValueError, Warning) as error:
            return str(error), 1, 1
    return "black cannot read it", 1, 1
