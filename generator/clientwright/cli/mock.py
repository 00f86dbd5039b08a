"""``clientwright mock``."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from clientwright.cli import console
from clientwright.cli.ending import finish
from clientwright.cli.options import DESCRIPTION, number, reading_options

if TYPE_CHECKING:
    from clientwright.mock.scenario import Scenario


@click.command()
@DESCRIPTION
@reading_options
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port", default=4010, show_default=True, type=click.IntRange(0, 65535), help="The port; 0 for any free one."
)
@click.option("--quiet", is_flag=True, help="Do not print requests.")
@click.option(
    "--scenario",
    type=click.Choice(["assistants"]),
    help="Answer from a memory: assistants, threads, messages and runs that live, in place of examples.",
)
@click.option(
    "--vendor",
    type=click.Choice(["openai", "aimlapi", "laplas"]),
    help="With --scenario: whose statuses and errors to answer with.  [default: openai]",
)
@click.option(
    "--speed",
    type=click.FloatRange(min=0, max=1_000_000),
    callback=number,
    help="With --scenario: how fast virtual time goes by, 0 for only when stepped.  [default: 1]",
)
def mock(
    host: str,
    port: int,
    quiet: bool,
    scenario: str | None,
    vendor: str | None,
    speed: float | None,
    **asked: Any,
) -> None:
    """Serve DESCRIPTION: check every request against it, and answer with examples.

    With --scenario assistants, for a description of the Run and Run Step API, with or without the assistants, threads
    and messages around it, the mock remembers. A message that is posted is what the next run answers; the run is
    queued, starts, asks for its functions to be called, goes on with their outputs, and is completed, or ends as the
    metadata {"mock": ...} of the run asks for: fail, rate_limit, error, incomplete, expire or stall. Runs take a few
    seconds of a virtual time, which goes by as fast as --speed says. Streams do not wait for it. A run on a thread
    that nobody created creates it.

    \b
    Example:
      clientwright mock openapi.yaml --port 4010
      clientwright mock spec/assistants.yaml --scenario assistants --speed 100
      clientwright mock spec/run-steps.yaml --scenario assistants --vendor aimlapi \\
        --overlay spec/overlays/aimlapi.yaml
    """
    from clientwright import pipeline

    if scenario is None and (vendor is not None or speed is not None):
        raise click.UsageError("--vendor and --speed say how a scenario answers; give --scenario assistants too")
    with console.working() as clock:
        understood = pipeline.examine(pipeline.Request(**asked), clock)
    finish(understood)
    document = understood.document
    if document is not None:
        from clientwright.mock import serve

        living = _living(document.data, vendor, speed) if scenario else None
        files = {name: file.data for name, file in document.files.items()}
        sys.exit(serve(document.data, host, port, quiet, files=files, name=document.file, scenario=living))


def _living(data: Mapping[str, Any], vendor: str | None, speed: float | None) -> Scenario:
    """The scenario ``assistants``; ends the process when it has nothing to answer."""
    from clientwright.mock.assistants import Assistants, serves

    if not serves(data):
        console.say(
            "clientwright mock: --scenario assistants is for a description that has createRun, getRun and the like"
        )
        sys.exit(console.WRONG_USE)
    return Assistants(vendor or "openai", 1.0 if speed is None else speed)
