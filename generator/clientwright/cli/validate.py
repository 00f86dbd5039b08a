"""``clientwright validate``."""

from __future__ import annotations

import sys
from typing import Any

import click

from clientwright.cli import console
from clientwright.cli.options import CONFIG, reading_options


@click.command()
@click.argument("descriptions", nargs=-1, required=True, type=click.Path(allow_dash=True), metavar="FILE...")
@CONFIG
@reading_options
@click.option("--strict", is_flag=True, help="Refuse findings of openapi-spec-validator as well.")
def validate(descriptions: tuple[str, ...], **asked: Any) -> None:
    """Say what is wrong with each description, all of it at once.

    Slips, and parts that cannot be generated as described, are refused unless the configuration acknowledges them.

    \b
    Example:
      clientwright validate openapi.yaml
    """
    from clientwright import pipeline

    code = 0
    for description in descriptions:
        request = pipeline.Request(description=description, **asked)
        with console.working() as clock:
            understood = pipeline.examine(request, clock, judged=True)
        console.show(understood.diagnostics, understood.texts)
        console.say_used(understood.config)
        if not understood.diagnostics.failed:
            click.echo(f"{description}: valid")
        else:
            code = max(code, console.WRONG_USE if understood.config_failed else console.FOUND)
    if code:
        sys.exit(code)
