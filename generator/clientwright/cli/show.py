"""``clientwright ir`` and ``clientwright names``: what is understood of a description."""

from __future__ import annotations

from typing import Any

import click

from clientwright.cli.ending import understood_of
from clientwright.cli.options import CONFIG, ONE, reading_options


@click.command(short_help="Print what is understood of a description, as JSON.")
@ONE
@CONFIG
@reading_options
def ir(**asked: Any) -> None:
    """Print what is understood of DESCRIPTION, the intermediate representation, as JSON.

    \b
    Example:
      clientwright ir openapi.yaml > before.json
    """
    from clientwright import dump

    understood = understood_of(**asked)
    if understood.api is not None:
        click.echo(dump.api(understood.api), nl=False)


@click.command(short_help="Print every Python name, where it is from and why.")
@ONE
@CONFIG
@reading_options
@click.option("--json", "as_json", is_flag=True, help="As JSON instead of columns with tabs between them.")
def names(as_json: bool, **asked: Any) -> None:
    """Print every Python name that DESCRIPTION leads to, where it is from and why.

    \b
    Example:
      clientwright names openapi.yaml | column -t -s "$(printf '\\t')"
    """
    from clientwright.names import explain, explain_json

    understood = understood_of(**asked)
    if understood.names is not None:
        click.echo((explain_json if as_json else explain)(understood.names), nl=False)
