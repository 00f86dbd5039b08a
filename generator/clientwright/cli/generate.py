"""``clientwright generate``."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import Any

import click

from clientwright.cli import console
from clientwright.cli.ending import finish
from clientwright.cli.many import carry_out
from clientwright.cli.options import package_options
from clientwright.cli.targets import Target, packages


@click.command()
@package_options
@click.option("--force", is_flag=True, help="Overwrite files that are not clientwright's, or were edited by hand.")
@click.option(
    "--acknowledge", is_flag=True, help="Write into the configuration, as seen, what --strict would refuse from now on."
)
def generate(given: tuple[str, ...], folder: Path | None, config: str | None, acknowledge: bool, **asked: Any) -> None:
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
    work = partial(_generate, config=config, acknowledge=acknowledge, **asked)
    # Those who acknowledge write into one file.
    sys.exit(carry_out(work, packages(given, config, folder), "generated", one_by_one=acknowledge))


def _generate(
    target: Target,
    alone: bool,
    *,
    report: str | None,
    verify: bool,
    timings: bool,
    force: bool,
    strict: bool,
    **asked: Any,
) -> int:
    """Write one client."""
    from clientwright import accounting, pipeline
    from clientwright.write.changes import tally

    request = pipeline.Request(
        description=target.description, client=target.client, strict=strict or target.strict, **asked
    )
    with console.working(shown=alone) as clock:
        understood = pipeline.understand(request, clock)
        planned = pipeline.plan(request, target.package, understood, clock)
        if planned is not None:
            pipeline.commit(planned, understood.diagnostics, clock, force=force, verify=verify)
    acknowledged = pipeline.acknowledge(request, understood) if request.acknowledge else ""
    finish(understood, report, clock.lines() if timings else (), refuses=request.refuses, alone=alone)
    if planned is not None:
        outcome = accounting.outcome(accounting.matters(understood.diagnostics))
        how = f"{outcome}; --report FILE lists them, --strict refuses them" if outcome else ""
        counted = accounting.summary(understood.items) if alone else []
        lines = [*counted, f"{target.package}: {tally(planned.changes)}", acknowledged or how]
        click.echo("\n".join(filter(None, lines)))
    return 0
