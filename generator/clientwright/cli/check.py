"""``clientwright check``."""

from __future__ import annotations

import sys
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from clientwright.cli import console
from clientwright.cli.ending import finish, planned_of
from clientwright.cli.many import carry_out
from clientwright.cli.options import package_options
from clientwright.cli.targets import Target, packages

if TYPE_CHECKING:
    from clientwright.planned import Planned
    from clientwright.report.checked import Checked

_MOST_FILES: Final = 40
"""Files that are listed."""
_IN_STATES: Final = ("edited", "missing", "orphaned")
"""Causes that the state of a file says."""


@click.command(short_help="Say whether clients are as they would be generated.")
@package_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="How it is said; json is a line for each client, github makes annotations.",
)
@click.option(
    "--lines",
    type=click.IntRange(0),
    default=200,
    show_default=True,
    help="How many lines of the difference are shown.",
)
def check(given: tuple[str, ...], folder: Path | None, config: str | None, **asked: Any) -> None:
    """Say whether clients are what would be generated, and how and why they differ; write nothing.

    \b
    Example:
      clientwright check
      clientwright check openapi.yaml -o src/myproject/petstore --strict
      clientwright check --format github
    """
    work = partial(_check, config=config, **asked)
    quiet = asked["quiet"] or asked["form"] == "json"  # Nothing but JSON then.
    sys.exit(carry_out(work, packages(given, config, folder, asked["report"]), "as generated", quiet=quiet))


def _check(
    target: Target,
    alone: bool,
    *,
    report: str | None,
    verify: bool,
    quiet: bool,
    timings: bool,
    strict: bool,
    form: str,
    lines: int,
    **asked: Any,
) -> int:
    """Look at one client."""
    from clientwright import delivery, pipeline
    from clientwright.report import checked

    request = pipeline.Request(
        description=target.description,
        client=target.client,
        strict=strict or target.strict,
        output=target.package,
        **asked,
    )
    with console.working(shown=alone) as clock:
        understood, planned = planned_of(request, target, clock)
        if planned is not None and verify:
            delivery.import_rendered(planned, understood.config, understood.diagnostics, clock)
    found = _checked(target, planned)
    if form != "text":
        forms = {"json": checked.as_json, "github": checked.as_github}
        click.echo(forms[form](found, understood.diagnostics), nl=False)
    finish(
        understood,
        None if target.is_runtime else report,
        clock.lines() if timings else (),
        refuses=request.refuses,
        name=alone and not quiet,
    )
    if form == "text":
        _show(found, lines)
    for line in () if found.fresh else checked.ending(found):
        console.say(line)
    return 0 if found.fresh else console.FOUND


def _checked(target: Target, planned: Planned | None) -> Checked:
    """What there is to say of a package; nothing of its files where it is that of something else."""
    from clientwright.report.checked import Checked
    from clientwright.write.elsewhere import mistaken

    folder = target.package
    if planned is None:
        return Checked(name=target.name, folder=str(folder), failed=True)
    wrong = mistaken(folder, planned.changes)
    if wrong:
        return Checked(name=target.name, folder=str(folder), wrong=wrong)
    return Checked(name=target.name, folder=str(folder), departures=planned.departures(), callers=planned.for_callers())


def _show(found: Checked, most: int) -> None:
    """Show how the files differ, and name them."""
    from clientwright.write.changes import WORDS, diff

    lines = (line for each in found.departures for line in diff(each.change, found.folder))
    sys.stdout.writelines(islice(lines, most))
    left = sum(1 for _ in lines)
    if left:
        click.echo(f"... and {left} more lines; --lines says how many are shown")
    for each in found.departures[:_MOST_FILES]:
        causes = [cause for cause in each.causes if cause not in _IN_STATES]
        why = f" ({', '.join(causes)})" if causes else ""
        console.say(f"{Path(found.folder) / each.change.path}: {WORDS[each.change.state]}{why}")
    if len(found.departures) > _MOST_FILES:
        console.say(f"... and {len(found.departures) - _MOST_FILES} more files")
