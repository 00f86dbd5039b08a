"""From a line of a rendered text back to the line of the template that printed it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import GeneratorType
from typing import Any, TypeGuard

from msgspec import Struct

from clientwright.render.problems import shown
from clientwright.render.templates import Made, Templates


class Origin(Struct, frozen=True):
    """A line of a template."""

    file: str
    line: int
    text: str


def origin(templates: Templates, made: Made, line: int) -> Origin | None:
    """What printed a line of a text, from 1; None when nothing did."""
    at = 1
    for chunk, file, number in _chunks(templates, made):
        rows = chunk.split("\n")
        part = rows[line - at] if 0 <= line - at < len(rows) else ""
        if part.strip():
            return _found(file, number + line - at, part)
        at += len(rows) - 1
        if at > line:
            break
    return None


def _found(file: str, number: int, part: str) -> Origin:
    """The line of a template that has a piece of text, from about there on; what is printed by a tag is in none."""
    lines = Path(file).read_text(encoding="utf-8").splitlines()
    start = min(number, len(lines))
    # Jinja counts from the tag before a text, and tags leave no lines.
    line = next((at for at in range(start, len(lines) + 1) if part.strip() in lines[at - 1]), start)
    return Origin(shown(file), line, lines[line - 1].strip() if lines else "")


def _chunks(templates: Templates, made: Made) -> Iterator[tuple[str, str, int]]:
    """The pieces of a text as Jinja gives them, and about where in which file each begins."""
    template = templates.environment.get_template(made.template)
    running = template.root_render_func(template.new_context({"view": made.view}))
    for chunk in running:
        frame = _innermost(running).gi_frame
        if frame is None:
            continue  # For type checkers: what has just given something has a frame.
        known = frame.f_globals.get("__jinja_template__", template)
        yield chunk, known.filename or "", known.get_corresponding_lineno(frame.f_lineno)


def _innermost(running: Any) -> GeneratorType[str, None, None]:
    """The generator that made a piece: that of a block, or of a template that is extended."""
    while _is_generator(running.gi_yieldfrom):
        running = running.gi_yieldfrom
    found: GeneratorType[str, None, None] = running
    return found


def _is_generator(value: object) -> TypeGuard[GeneratorType[str, None, None]]:
    return isinstance(value, GeneratorType)
