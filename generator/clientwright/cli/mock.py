"""``clientwright mock``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, NoReturn

import click
from msgspec.structs import replace

from clientwright.cli import console
from clientwright.cli.ending import finish
from clientwright.cli.options import CONFIG, ONE, number, reading_options, serving_options
from clientwright.cli.targets import target

if TYPE_CHECKING:
    from clientwright.mock.described import Described
    from clientwright.mock.scenario import Scenario


@click.command(short_help="Serve a description, from examples or a memory.")
@ONE
@CONFIG
@reading_options
@serving_options
@click.option(
    "--allow-control",
    is_flag=True,
    help="With a --host that other machines reach: let them use /_mock/, where requests are seen and answers changed.",
)
@click.option(
    "--scenario",
    metavar="[memory|assistants|FILE]",
    help="Answer from a memory in place of examples: whatever this API makes and reads, or assistants, threads, "
    "messages and runs that live. FILE is a scenario of your own (.py), or says what is remembered (.toml).",
)
@click.option(
    "--print-memory",
    is_flag=True,
    help="With --scenario memory: print what is remembered, as a FILE to mend, and serve nothing.",
)
@click.option(
    "--vendor",
    type=click.Choice(["openai", "aimlapi", "laplas"]),
    help="With --scenario assistants: whose statuses and errors to answer with.  [default: openai]",
)
@click.option(
    "--speed",
    type=click.FloatRange(min=0, max=1_000_000),
    callback=number,
    help="With --scenario: how fast virtual time goes by, 0 for only when stepped.  [default: 1]",
)
def mock(
    given: str | None,
    config: str | None,
    host: str,
    port: int,
    allow_control: bool,
    quiet: bool,
    scenario: str | None,
    vendor: str | None,
    speed: float | None,
    print_memory: bool,
    **asked: Any,
) -> None:
    """Serve DESCRIPTION: check every request against it, and answer with examples.

    With --scenario memory the mock remembers what it is sent: what is created is read, listed in pages, changed and
    deleted, with ids, filters, entity tags, and 404 for what is not there.

    What happens is shown at /_mock/, which also takes faults to answer with; a request's own header X-Mock-Fault asks
    for one, and `Prefer: code=404` or `Prefer: example=NAME` for one of the described answers.

    With --scenario assistants, for a description of the Run and Run Step API, with or without the assistants, threads
    and messages around it, the mock remembers. A message that is posted is what the next run answers; the run is
    queued, starts, asks for its functions to be called, goes on with their outputs, and is completed, or ends as the
    metadata {"mock": ...} of the run asks for: fail, rate_limit, error, incomplete, expire or stall. Runs take a few
    seconds of a virtual time, which goes by as fast as --speed says. Streams do not wait for it. A run on a thread
    that nobody created creates it.

    \b
    Example:
      clientwright mock petstore
      clientwright mock openapi.yaml --port 4010
      clientwright mock openapi.yaml --scenario memory
      clientwright mock openapi.yaml --scenario ./shop.py
      clientwright mock spec/assistants.yaml --scenario assistants --speed 100
      clientwright mock spec/run-steps.yaml --scenario assistants --vendor aimlapi \\
        --overlay spec/overlays/aimlapi.yaml
    """
    from clientwright import pipeline

    if scenario is None and (speed is not None or print_memory):
        raise click.UsageError("--speed and --print-memory are about a scenario; give --scenario memory too")
    if scenario != "assistants" and vendor is not None:
        raise click.UsageError("--vendor says how one scenario answers; give --scenario assistants too")
    chosen = target(given, config)
    with console.working() as clock:
        request = pipeline.Request(description=chosen.description, client=chosen.client, config=config, **asked)
        understood = pipeline.examine(request, clock)
    finish(understood)
    document = understood.document
    if document is not None:
        from clientwright.mock import serve
        from clientwright.mock.described import Described
        from clientwright.snippets import Snippets

        files = {name: file.data for name, file in document.files.items()}
        described = Described(document.data, files, document.file)
        living = _living(described, scenario, vendor, 1.0 if speed is None else speed) if scenario else None
        if living is not None and scenario != "assistants":
            _tell(living, print_memory, quiet)
        known = replace(request, in_depth=False, output=chosen.folder)
        snippets = Snippets(known, chosen.folder.name if chosen.folder is not None else "client")
        sys.exit(serve(described, host, port, quiet, scenario=living, snippets=snippets, allow_control=allow_control))


def _living(described: Described, scenario: str, vendor: str | None, speed: float) -> Scenario | None:
    """The scenario; ends the process when it is none, or has nothing to answer."""
    from clientwright.mock import assistants, scenarios

    if scenario == "assistants":
        if not assistants.serves(described.description.data):
            _end("--scenario assistants is for a description that has createRun, getRun and the like")
        return assistants.Assistants(vendor or "openai", speed)
    try:
        return scenarios.named(described, scenario, speed)
    except (ValueError, LookupError) as error:
        _end(str(error.args[0]))


def _tell(living: Scenario, print_memory: bool, quiet: bool) -> None:
    """Say what is remembered."""
    from clientwright.mock.memory.scenario import Memory

    if not isinstance(living, Memory):
        if print_memory:
            _end("--print-memory is about --scenario memory, or a FILE.toml")
    elif print_memory:
        click.echo(living.understood(), nl=False)
        sys.exit()
    elif not living.resources:
        _end("nothing can be remembered: no operation makes what another one reads; --print-memory shows how to say so")
    elif not quiet:
        console.say(f"clientwright mock: {living.summary()}")


def _end(sentence: str) -> NoReturn:
    console.say(f"clientwright mock: {sentence}")
    sys.exit(console.WRONG_USE)
