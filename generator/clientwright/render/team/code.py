"""A team's filters and globals, from a file of Python: ``FILTERS`` and ``GLOBALS``, dictionaries by name."""

from __future__ import annotations

import runpy
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment

from clientwright.config.keys import is_table
from clientwright.render.problems import TemplateProblem, shown


def bring(environment: Environment, file: str) -> None:
    """Run a file, and give templates what it has for them. Raises ``TemplateProblem``."""
    if not Path(file).is_file():
        raise TemplateProblem(file, 1, "the file of filters and globals does not exist")
    try:
        made = runpy.run_path(file)
    except Exception as error:
        raise TemplateProblem(shown(file), _line(error, file), f"{type(error).__name__}: {error}") from error
    filters, others = _named(made, "FILTERS", file), _named(made, "GLOBALS", file)
    if not filters and not others:
        raise TemplateProblem(shown(file), 1, "it has neither `FILTERS` nor `GLOBALS`, dictionaries by name")
    for known, kind, new in ((environment.filters, "filter", filters), (environment.globals, "global", others)):
        taken = next((name for name in new if name in known or name in ("view", "package")), None)
        if taken is not None:
            raise TemplateProblem(shown(file), 1, f"there is a {kind} `{taken}` already")
    environment.filters.update(filters)
    environment.globals.update(others)


def _named(made: Mapping[str, Any], name: str, file: str) -> dict[str, Any]:
    value = made.get(name, {})
    if not is_table(value) or not all(isinstance(key, str) for key in list[object](value)):
        raise TemplateProblem(shown(file), 1, f"`{name}` must be a dictionary, and its keys names")
    if name == "FILTERS" and not all(callable(one) for one in value.values()):
        raise TemplateProblem(shown(file), 1, "each of `FILTERS` must be a function")
    return value


def _line(error: Exception, file: str) -> int:
    """Where in the file it went wrong."""
    line = error.lineno or 1 if isinstance(error, SyntaxError) else 1
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == file:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
