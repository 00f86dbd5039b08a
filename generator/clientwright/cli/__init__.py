"""The command line: ``clientwright COMMAND``.

Results go to standard output, findings to standard error. Exit codes: 0 done, 1 findings or out of date, 2 wrong use
(of the command line, or a configuration that cannot be used), 130 interrupted.
"""

from __future__ import annotations

from typing import NoReturn

import click

from clientwright import __version__
from clientwright.cli import console
from clientwright.cli.check import check
from clientwright.cli.diff import diff
from clientwright.cli.generate import generate
from clientwright.cli.init import init
from clientwright.cli.mock import mock
from clientwright.cli.recording import record, replay
from clientwright.cli.show import ir, names
from clientwright.cli.suggest import suggest
from clientwright.cli.templates import templates
from clientwright.cli.validate import validate
from clientwright.cli.watch import watch


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="clientwright")
def cli() -> None:
    """Write typed Python API clients from OpenAPI descriptions.

    \b
    Example:
      clientwright generate openapi.yaml -o src/myproject/petstore
      clientwright init openapi.yaml
      clientwright generate

    DESCRIPTION is a file (YAML or JSON), an http(s) URL, or - for standard input. NAME is a client that the
    configuration lists; a word that is one is never taken for a file (./NAME is). Without either, generate, check and
    validate are about all clients.

    \b
    Exit codes: 0 done, 1 findings or out of date, 2 wrong use, 130 interrupted.
    Completion: eval "$(_CLIENTWRIGHT_COMPLETE=bash_source clientwright)"
                (zsh_source for zsh; for fish, pipe fish_source into source)
    """


for command in (init, generate, watch, check, validate, diff, suggest, templates, mock, record, replay, ir, names):
    cli.add_command(command)


def main() -> NoReturn:
    """Run the command line; the entry point of the ``clientwright`` command."""
    console.run(lambda: cli.main(prog_name="clientwright", standalone_mode=False))
