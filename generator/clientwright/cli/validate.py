"""``clientwright validate``."""

from __future__ import annotations

import sys
from functools import partial
from typing import Any

import click

from clientwright.cli import console
from clientwright.cli.many import carry_out
from clientwright.cli.options import CONFIG, GIVEN, reading_options
from clientwright.cli.targets import Target, targets


@click.command(short_help="Say what is wrong with descriptions.")
@GIVEN
@CONFIG
@reading_options
@click.option("--strict", is_flag=True, help="Refuse findings of openapi-spec-validator as well.")
def validate(given: tuple[str, ...], config: str | None, **asked: Any) -> None:
    """Say what is wrong with each description, all of it at once.

    Slips, and parts that cannot be generated as described, are refused unless the configuration acknowledges them.

    \b
    Example:
      clientwright validate openapi.yaml
    """
    work = partial(_validate, config=config, **asked)
    sys.exit(carry_out(work, targets(given, config), "valid", what="descriptions"))


def _validate(target: Target, alone: bool, **asked: Any) -> int:
    """Judge one description."""
    from clientwright import pipeline

    request = pipeline.Request(description=target.description, client=target.client, **asked)
    with console.working(shown=alone) as clock:
        understood = pipeline.examine(request, clock, judged=True)
    if alone:
        console.say_used(understood.config)
    console.show(understood.diagnostics, understood.texts)
    if understood.diagnostics.failed:
        return console.WRONG_USE if understood.config_failed else console.FOUND
    click.echo(f"{target.description}: valid")
    return 0
