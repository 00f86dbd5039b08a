"""``clientwright templates``: what a team has in place of our templates, and whether it still fits."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from clientwright.cli import console
from clientwright.cli.options import CONFIG

if TYPE_CHECKING:
    from clientwright.config import Config

_NAME = click.argument("name", metavar="NAME")
_BLOCK = click.option("--block", metavar="B", default="", help="One block of it.")
_FOLDER = click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="DIR")


@click.group(short_help="Change what the generated code looks like.")
def templates() -> None:
    """Change what the generated code looks like, with templates of your own.

    \b
    Example:
      clientwright templates list
      clientwright templates eject models/model.py --block dataclass --into templates
      clientwright templates check templates
    """


@templates.command(name="list")
def list_() -> None:
    """Print our templates, and the blocks of each that can be changed by themselves."""
    from clientwright.render.team import catalogue

    for name in catalogue.VIEWS:
        one = catalogue.entry(name)
        width = max(map(len, one.blocks))
        click.echo(f"{name}: {one.about}")
        for block, held in one.blocks.items():
            click.echo(f"  {block:{width}}  {held}")


@templates.command()
@_NAME
@_BLOCK
def show(name: str, block: str) -> None:
    """Print one of our templates, or a block of it.

    \b
    Example:
      clientwright templates show api/group.py --block function
    """
    from clientwright.render.team import catalogue

    template = _template(name, block)
    click.echo(catalogue.block(template, block) if block else catalogue.source(template), nl=False)


@templates.command()
@_NAME
@_BLOCK
@CONFIG
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Your folder of templates; else that of the configuration.",
)
def eject(name: str, block: str, config: str | None, into: Path | None) -> None:
    """Put one of our templates, or better a block of it, into your folder, to be changed there.

    What it was made from is noted in `templates.toml` there, so that `templates diff` can say when ours changes.

    \b
    Example:
      clientwright templates eject models/model.py --block dataclass --into templates
    """
    from clientwright.render.team import ejecting

    template = _template(name, block)
    folder = into or Path(_configured(config).templates or "")
    if not folder.name:
        raise click.UsageError("which folder? Give --into DIR, or `templates` in the configuration")
    with _problems():
        file = ejecting.eject(folder, template, block)
    click.echo(f"{file}: {f'block {block}' if block else 'all of it'}, as ours is now")
    if into is not None and not _configured(config).templates:
        click.echo(f'`templates = "{into.as_posix()}"` in clientwright.toml, or --templates {into}, has it used')


@templates.command()
@_FOLDER
@CONFIG
@click.option("--trust", is_flag=True, help="Run the Python that the configuration names for templates.")
@click.option("--no-types", is_flag=True, help="Do not ask type checkers, which takes a while.")
def check(folder: Path, config: str | None, trust: bool, no_types: bool) -> None:
    """Try your templates out: on a description that has one of everything.

    Its client is rendered, compiled, imported in a fresh process, has to decode a value and encode it again, and is
    shown to mypy and pyright, as far as they are installed.

    \b
    Example:
      clientwright templates check templates
    """
    from clientwright import pipeline
    from clientwright.config import Config
    from clientwright.trial import DESCRIPTION, Trial

    found = _configured(config)
    # What else a configuration says is about another description.
    own = Config(template_code=found.template_code, where=found.where, file=found.file, text=found.text)
    request = pipeline.Request(description=str(DESCRIPTION), configured=own, templates=str(folder), trust=trust)
    trial, good = Trial(request, types=not no_types), True
    with console.working() as clock:
        for step in trial.steps(clock):
            good &= step.good
            click.echo(step.said)
    console.show(trial.findings, {own.file: own.text})
    if not good:
        sys.exit(console.FOUND)


@templates.command()
@_FOLDER
@click.option("--merge", "merging", is_flag=True, help="Write what comes of both into your templates.")
@click.option("--accept", is_flag=True, help="Note that all of your templates have been held against ours.")
def diff(folder: Path, merging: bool, accept: bool) -> None:
    """Say which of your templates ours have changed under, and what comes of both changes.

    \b
    Example:
      clientwright templates diff templates
      clientwright templates diff templates --merge
    """
    from clientwright.render.team import ejecting
    from clientwright.render.team.settings import TEMPLATE_API, news, settings

    with _problems():
        made_for = settings(folder, lenient=True).template_api
        changes, unknown = ejecting.changed(folder), ejecting.unknown(folder)
    if made_for != TEMPLATE_API:
        click.echo(f"made for template_api {made_for}; this clientwright has {TEMPLATE_API}")
        for line in news(made_for):
            click.echo(f"  {line}")
    for one in changes:
        sys.stdout.writelines(one.lines())
    conflicts = sum(one.merged.conflicts for one in changes)
    if merging:
        ejecting.take(folder, changes)
    if merging or accept:
        ejecting.accept(folder)
    for template, block in () if merging or accept else unknown:
        console.say(f"{folder / template}: {f'block {block}: ' if block else ''}nobody noted what it was made from")
    if unknown and not (merging or accept):
        console.say("--accept notes it, as ours are now")
    click.echo(_outcome(len(changes), conflicts, merging))
    if (changes and not accept and not merging) or (merging and conflicts) or made_for != TEMPLATE_API:
        sys.exit(console.FOUND)


def _outcome(changes: int, conflicts: int, merging: bool) -> str:
    """What became of it, in a line."""
    if not changes:
        return "none of ours has changed under your templates"
    said = f"{changes} of ours {'has' if changes == 1 else 'have'} changed under your templates"
    said += ", and both changes are in yours now" if merging else "; --merge takes both changes into yours"
    return f"{said}; {conflicts} in conflict, with marks around it" if conflicts else said


def _template(name: str, block: str) -> str:
    """The name of one of our templates as a person gives it; a wrong one, or a wrong block of it, ends the command."""
    from clientwright.render.team import catalogue
    from clientwright.render.team.folder import meant

    template = name if name.endswith(".jinja") else f"{name}.jinja"
    if template not in catalogue.VIEWS:
        raise click.UsageError(f"there is no template `{name}`; {meant(template, list(catalogue.VIEWS))}")
    blocks = list(catalogue.entry(template).blocks)
    if block and block not in blocks:
        raise click.UsageError(f"`{template}` has no block `{block}`; {meant(block, blocks)}")
    return template


def _configured(file: str | None) -> Config:
    from clientwright.config import load
    from clientwright.config.discovery import discover
    from clientwright.diagnostics import Diagnostics

    diagnostics = Diagnostics()
    project = load(discover("-", file, diagnostics), diagnostics)
    config = project.defaults
    if diagnostics.failed:
        console.show(diagnostics, {config.file: config.text})
        sys.exit(console.WRONG_USE)
    folders = {each.templates: each for each in project.clients if each.templates}
    # The folder of all clients that have one is meant, as far as it is one.
    return next(iter(folders.values())) if not config.templates and len(folders) == 1 else config


@contextmanager
def _problems() -> Generator[None]:
    """What is wrong with a folder of templates, as findings."""
    from clientwright.diagnostics import Diagnostics
    from clientwright.pipeline import template_finding
    from clientwright.render.problems import TemplateProblem

    try:
        yield
    except TemplateProblem as problem:
        diagnostics = Diagnostics()
        diagnostics.add(template_finding(problem))
        console.show(diagnostics, {})
        sys.exit(console.FOUND)
