"""``clientwright generate``."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from clientwright.cli import console
from clientwright.cli.ending import finish, planned_of
from clientwright.cli.many import carry_out
from clientwright.cli.options import package_options
from clientwright.cli.targets import Target, packages

if TYPE_CHECKING:
    from clientwright.pipeline import Understood
    from clientwright.planned import Planned
    from clientwright.write.changes import Edits

_LONGEST: Final = 200
"""Lines of a difference that are shown."""


@click.command(short_help="Write clients: a description's, or the configuration's.")
@package_options
@click.option("--force", is_flag=True, help="Overwrite files that are not clientwright's, or were edited by hand.")
@click.option("--dry-run", is_flag=True, help="Say which files would be written or removed, and write nothing.")
@click.option("--keep", is_flag=True, help="Keep what was edited by hand, from now on: later runs merge into it.")
@click.option("--discard", is_flag=True, help="Overwrite what was edited by hand.")
@click.option(
    "--acknowledge", is_flag=True, help="Write into the configuration, as seen, what --strict would refuse from now on."
)
def generate(
    given: tuple[str, ...],
    folder: Path | None,
    config: str | None,
    acknowledge: bool,
    keep: bool,
    discard: bool,
    **asked: Any,
) -> None:
    """Write clients, each of them all or not at all: those named, or all that the configuration lists.

    Slips in a description are repaired, and a part that cannot be generated as described is typed `Any` or left out;
    each is a warning. With --strict nothing is written until an overlay mends them or the configuration acknowledges
    them.

    \b
    Example:
      clientwright generate
      clientwright generate petstore
      clientwright generate openapi.yaml -o src/myproject/petstore
      clientwright generate openapi.yaml -o src/myproject/petstore --strict --acknowledge
    """
    if keep and discard:
        raise click.UsageError("--keep and --discard are two answers to one question")
    edits: Edits = "keep" if keep else "discard" if discard else "refuse"
    work = partial(write_client, config=config, acknowledge=acknowledge, edits=edits, **asked)
    # Those who acknowledge write into one file.
    targets = packages(given, config, folder, asked["report"])
    done = "would be generated" if asked["dry_run"] else "generated"
    sys.exit(carry_out(work, targets, done, one_by_one=acknowledge, quiet=asked["quiet"]))


def write_client(
    target: Target,
    alone: bool,
    *,
    seen: Callable[[Understood], None] | None = None,
    report: str | None,
    verify: bool,
    quiet: bool,
    dry_run: bool,
    timings: bool,
    force: bool,
    strict: bool,
    **asked: Any,
) -> int:
    """Write one client; ``seen`` is told what was understood."""
    from clientwright import delivery, pipeline

    request = pipeline.Request(
        description=target.description,
        client=target.client,
        strict=strict or target.strict,
        output=target.package,
        **asked,
    )
    with console.working(shown=alone) as clock:
        understood, planned = planned_of(request, target, clock)
        if seen is not None:
            seen(understood)
        if planned is not None:
            delivery.commit(
                planned, understood.config, understood.diagnostics, clock, force=force, verify=verify, dry=dry_run
            )
    acknowledged = pipeline.acknowledge(request, understood) if request.acknowledge and not dry_run else ""
    if planned is not None and not force:
        _show_edits(planned)
    finish(
        understood,
        None if target.is_runtime else report,
        clock.lines() if timings else (),
        refuses=request.refuses,
        name=alone and not quiet,
    )
    if planned is not None and dry_run:
        _show_plan(planned)
    elif planned is not None and not quiet:
        _show_written(planned, understood, acknowledged, counts=alone)
    return 0


def _show_written(planned: Planned, understood: Understood, acknowledged: str, *, counts: bool) -> None:
    """Say what was written, and what that means."""
    from clientwright import accounting
    from clientwright.changes.report import summary
    from clientwright.write.changes import tally

    outcome = accounting.outcome(accounting.matters(understood.diagnostics))
    how = f"{outcome}; --report FILE lists them, --strict refuses them" if outcome else ""
    counted = accounting.summary(understood.items) if counts else []
    lines = [*counted, f"{planned.folder}: {tally(planned.changes)}", acknowledged or how]
    lines += summary(planned.for_callers())
    click.echo("\n".join(filter(None, lines)))


def _show_edits(planned: Planned) -> None:
    """Show what hands have made of generated files, where that has kept them from being written."""
    from clientwright.write.changes import diff

    edited = [change for change in planned.changes if change.state in ("edited", "conflict")]
    lines = [line for change in edited for line in diff(change, str(planned.folder), reverse=True)]
    sys.stderr.writelines(lines[:_LONGEST])
    if len(lines) > _LONGEST:
        console.say(f"... and {len(lines) - _LONGEST} more lines")


def _show_plan(planned: Planned) -> None:
    """Say what would be written."""
    from clientwright.changes.report import summary
    from clientwright.write.changes import WORDS, tally

    for change in planned.changes:
        if change.state not in ("unchanged", "kept"):
            click.echo(f"{planned.folder / change.path}: {WORDS[change.state]}")
    lines = [f"{planned.folder}: it would be {tally(planned.changes)}", *summary(planned.for_callers())]
    click.echo("\n".join(lines))
