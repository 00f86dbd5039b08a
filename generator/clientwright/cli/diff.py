"""``clientwright diff``: what changed between two clients, for who calls them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec import Struct

from clientwright.cli import console
from clientwright.cli.options import CONFIG, reading_options
from clientwright.cli.targets import client_of, packages, target

if TYPE_CHECKING:
    from clientwright.changes.surface import Surface
    from clientwright.comparison import Side


@click.command(short_help="Say what changed between two clients, and what breaks.")
@click.argument("old", required=False, metavar="[OLD|NAME]")
@click.argument("new", required=False, metavar="[NEW]")
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
def diff(
    old: str | None,
    new: str | None,
    config: str | None,
    form: str,
    template: str | None,
    exit_code: bool,
    **asked: Any,
) -> None:
    """Say what changed from OLD to NEW for who calls the client, and what breaks.

    Without them it says what the next `generate` would change, in the client NAME or in each of the configuration's.

    OLD and NEW are each a description, a description in git (git:REVISION:PATH), or the folder of a generated package,
    in git too. A package says what it offers in a file of its own; nothing of it is imported.

    \b
    Example:
      clientwright diff
      clientwright diff git:main:openapi.yaml openapi.yaml
      clientwright diff src/myproject/petstore openapi.yaml --format markdown
    """
    from clientwright.changes import report
    from clientwright.changes.compare import compare

    pairs = _pairs(old, new, config)
    if len(pairs) > 1 and (template is not None or form == "json"):
        raise click.UsageError(
            f"this form is for one client; name one of them: {', '.join(each.name for each in pairs)}"
        )
    broken = False
    for pair in pairs:
        before, after = _sides(pair, config=config, **asked)
        changes = compare(before, after)
        broken = broken or report.breaks(changes)
        if len(pairs) > 1:
            click.echo(f"## {pair.name}\n" if form == "markdown" else f"{pair.name}:")
        if template is not None:
            click.echo(_templated(template, changes, after), nl=False)
        else:
            forms = {"text": report.as_text, "json": report.as_json, "markdown": report.as_markdown}
            click.echo(forms[form](changes), nl=False)
    if exit_code and broken:
        sys.exit(console.FOUND)


class _Pair(Struct, frozen=True):
    """What is compared, and the client of the configuration whose settings count."""

    old: str
    new: str
    name: str = ""
    package: Path | None = None
    """The package whose names stay."""


def _pairs(old: str | None, new: str | None, config: str | None) -> list[_Pair]:
    if old is not None and new is not None:
        name = client_of((old, new), config)
        return [_Pair(old, new, name, target(name, config).folder if name else None)]
    made = [each for each in packages((old,) if old is not None else (), config, None, None) if not each.is_runtime]
    return [_Pair(str(each.package), each.description, each.client, each.package) for each in made]


def _sides(pair: _Pair, **asked: Any) -> tuple[Surface, Surface]:
    """What both offer; ends the process when one cannot be had."""
    from clientwright import comparison
    from clientwright.pipeline import Request

    found: list[Side] = []
    with console.working() as clock:
        for origin in (pair.old, pair.new):
            request = Request(description=origin, client=pair.name, output=pair.package, **asked)
            try:
                found.append(comparison.side(origin, request, clock, old=origin is pair.old))
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
