"""``clientwright check``."""

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
def check(given: tuple[str, ...], folder: Path | None, config: str | None, **asked: Any) -> None:
    """Say whether clients are what would be generated, and how they differ; write nothing.

    \b
    Example:
      clientwright check
      clientwright check openapi.yaml -o src/myproject/petstore --strict
    """
    work = partial(_check, config=config, **asked)
    sys.exit(carry_out(work, packages(given, config, folder), "as generated"))


def _check(
    target: Target, alone: bool, *, report: str | None, verify: bool, timings: bool, strict: bool, **asked: Any
) -> int:
    """Look at one client."""
    from clientwright import pipeline
    from clientwright.write.changes import WORDS, diff

    folder = target.package
    request = pipeline.Request(
        description=target.description,
        client=target.client,
        strict=strict or target.strict,
        output=target.package,
        **asked,
    )
    with console.working(shown=alone) as clock:
        understood = pipeline.understand(request, clock)
        planned = pipeline.plan(request, folder, understood, clock)
        if planned is not None and verify:
            pipeline.import_rendered(planned, understood.diagnostics, clock)
    finish(understood, report, clock.lines() if timings else (), refuses=request.refuses, alone=alone)
    different = [change for change in planned.changes if change.state != "unchanged"] if planned is not None else []
    for change in different:
        sys.stdout.writelines(diff(change, str(folder)))
    for change in different:
        console.say(f"{folder / change.path}: {WORDS[change.state]}")
    return console.FOUND if different else 0
