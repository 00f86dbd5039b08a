"""``clientwright diff``: what changed between two clients, for who calls them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from clientwright.cli import console
from clientwright.cli.options import CONFIG, reading_options

if TYPE_CHECKING:
    from clientwright.changes.surface import Surface
    from clientwright.comparison import Side


@click.command(short_help="Say what changed between two clients, and what breaks.")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@CONFIG
@reading_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="How changes are written.",
)
@click.option(
    "--template",
    type=click.Path(exists=True, dir_okay=False),
    metavar="FILE",
    help="A Jinja template of your own, such as one for entries of a changelog.",
)
@click.option("--exit-code", is_flag=True, help="Exit with 1 when a change is breaking.")
def diff(old: str, new: str, form: str, template: str | None, exit_code: bool, **asked: Any) -> None:
    """Say what changed from OLD to NEW for who calls the client, and what breaks.

    OLD and NEW are each a description, a description in git (git:REVISION:PATH), or the folder of a generated package,
    in git too. A package says what it offers in a file of its own; nothing of it is imported.

    \b
    Example:
      clientwright diff git:main:openapi.yaml openapi.yaml
      clientwright diff src/myproject/petstore openapi.yaml --format markdown
    """
    from clientwright.changes import report
    from clientwright.changes.compare import compare

    before, after = _sides(old, new, **asked)
    changes = compare(before, after)
    if template is not None:
        click.echo(_templated(template, changes, after), nl=False)
    else:
        forms = {"text": report.as_text, "json": report.as_json, "markdown": report.as_markdown}
        click.echo(forms[form](changes), nl=False)
    if exit_code and report.breaks(changes):
        sys.exit(console.FOUND)


def _sides(old: str, new: str, **asked: Any) -> tuple[Surface, Surface]:
    """What both offer; ends the process when one cannot be had."""
    from clientwright import comparison
    from clientwright.pipeline import Request

    found: list[Side] = []
    with console.working() as clock:
        for origin in (old, new):
            request = Request(description=origin, **asked)
            try:
                found.append(comparison.side(origin, request, clock, old=origin is old))
            except comparison.CannotCompare as error:
                raise click.UsageError(str(error)) from error
    return _surface(found[0]), _surface(found[1])


def _surface(side: Side) -> Surface:
    if side.surface is None:
        assert side.understood is not None  # A package that cannot be read has been refused.
        console.show(side.understood.diagnostics, side.understood.texts)
        sys.exit(console.WRONG_USE if side.understood.config_failed else console.FOUND)
    return side.surface


def _templated(path: str, changes: Any, surface: Surface) -> str:
    """The changes in a form of the user's own."""
    from clientwright.changes import templated

    try:
        return templated.render(Path(path).read_text(encoding="utf-8"), changes, surface)
    except (OSError, UnicodeDecodeError, templated.BadTemplate) as error:
        raise click.UsageError(f"the template {path} cannot be used: {error}") from error
