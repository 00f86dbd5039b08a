"""``clientwright check``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from clientwright.cli import console
from clientwright.cli.ending import finish
from clientwright.cli.options import package_options


@click.command()
@package_options
def check(folder: Path, report: str | None, verify: bool, timings: bool, **asked: Any) -> None:
    """Say whether DIR is what would be generated, and how it differs; write nothing.

    \b
    Example:
      clientwright check openapi.yaml -o src/myproject/petstore --strict
    """
    from clientwright import pipeline
    from clientwright.write.changes import WORDS, diff

    request = pipeline.Request(**asked)
    with console.working() as clock:
        understood = pipeline.understand(request, clock)
        planned = pipeline.plan(request, folder, understood, clock)
        if planned is not None and verify:
            pipeline.import_rendered(planned, understood.diagnostics, clock)
    finish(understood, report, clock.lines() if timings else (), refuses=request.refuses)
    different = [change for change in planned.changes if change.state != "unchanged"] if planned is not None else []
    for change in different:
        sys.stdout.writelines(diff(change, str(folder)))
    for change in different:
        console.say(f"{folder / change.path}: {WORDS[change.state]}")
    if different:
        sys.exit(console.FOUND)
