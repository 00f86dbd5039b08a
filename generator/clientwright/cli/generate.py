"""``clientwright generate``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from clientwright.cli import console
from clientwright.cli.ending import finish
from clientwright.cli.options import package_options


@click.command()
@package_options
@click.option("--force", is_flag=True, help="Overwrite files that are not clientwright's, or were edited by hand.")
@click.option(
    "--acknowledge", is_flag=True, help="Write into the configuration, as seen, what --strict would refuse from now on."
)
def generate(folder: Path, report: str | None, verify: bool, timings: bool, force: bool, **asked: Any) -> None:
    """Write the client of DESCRIPTION into DIR, all of it or nothing.

    Slips in the description are repaired, and a part that cannot be generated as described is typed `Any` or left out;
    each is a warning. With --strict nothing is written until an overlay mends them or the configuration acknowledges
    them.

    \b
    Example:
      clientwright generate openapi.yaml -o src/myproject/petstore
      clientwright generate openapi.yaml -o src/myproject/petstore --strict --acknowledge
    """
    from clientwright import accounting, pipeline
    from clientwright.write.changes import tally

    request = pipeline.Request(**asked)
    with console.working() as clock:
        understood = pipeline.understand(request, clock)
        planned = pipeline.plan(request, folder, understood, clock)
        if planned is not None:
            pipeline.commit(planned, understood.diagnostics, clock, force=force, verify=verify)
    acknowledged = pipeline.acknowledge(request, understood) if request.acknowledge else ""
    finish(understood, report, clock.lines() if timings else (), refuses=request.refuses)
    if planned is not None:
        outcome = accounting.outcome(accounting.matters(understood.diagnostics))
        how = f"{outcome}; --report FILE lists them, --strict refuses them" if outcome else ""
        lines = [*accounting.summary(understood.items), f"{folder}: {tally(planned.changes)}", acknowledged or how]
        click.echo("\n".join(filter(None, lines)))
