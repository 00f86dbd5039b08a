"""What a team's templates made that is no Python: the lines that were rendered, and the line that printed them."""

from __future__ import annotations

import warnings
from pathlib import Path

from clientwright.diagnostics import Diagnostic, Location
from clientwright.format import NotPython
from clientwright.render.team.tracing import origin
from clientwright.render.templates import Templates
from clientwright.source.text import UnreadText


def finding(error: NotPython, rendered: str, templates: Templates, folder: Path) -> Diagnostic:
    """What is to be said of a file of the package, given how it was rendered."""
    made, text = templates.made.get(error.path), rendered
    hint = f"the templates in `{templates.team}` are used; is one of them at fault?"
    fault = _fault(text)
    if fault is None:
        # It went wrong afterwards: with an edit that is kept, or because black cannot read what Python can.
        made, text = None, error.text
        fault = _fault(text) or ("black cannot read it", 1, 1)
    reason, line, column = fault
    if made is not None:
        place = origin(templates, made, line - (text.count("\n") - made.text.count("\n")))
        hint = f"printed by {place.file}:{place.line}: `{place.text}`" if place is not None else hint
    return UnreadText(
        code="not-python",
        sentence=f"what was rendered for this file is no Python: {reason}",
        location=Location(file=str(folder / error.path), line=line, column=column),
        hint=hint,
        content=text,
    )


def _fault(text: str) -> tuple[str, int, int] | None:
    """What is wrong with a text in Python's words, and where; None when nothing is."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            compile(text, "", "exec", dont_inherit=True)
        except SyntaxError as error:
            return error.msg, error.lineno or 1, error.offset or 1
        except (ValueError, Warning) as error:
            return str(error), 1, 1
    return None
