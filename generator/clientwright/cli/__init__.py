"""The command line: ``clientwright COMMAND``.

Results go to standard output, findings to standard error. Exit codes: 0 done, 1 findings or out of date, 2 wrong use
(of the command line, or a configuration that cannot be used), 130 interrupted.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from clientwright import __version__
from clientwright.cli import console
from clientwright.cli.diff import diff
from clientwright.cli.options import CONFIG, DESCRIPTION, number, package_options, reading_options

if TYPE_CHECKING:
    from clientwright.mock.scenario import Scenario
    from clientwright.pipeline import Understood


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="clientwright")
def cli() -> None:
    """Write typed Python API clients from OpenAPI descriptions.

    \b
    Example:
      clientwright generate openapi.yaml -o src/myproject/petstore

    DESCRIPTION is a file (YAML or JSON), an http(s) URL, or - for standard input.

    \b
    Exit codes: 0 done, 1 findings or out of date, 2 wrong use, 130 interrupted.
    Completion: eval "$(_CLIENTWRIGHT_COMPLETE=bash_source clientwright)"
                (zsh_source for zsh; for fish, pipe fish_source into source)
    """


@cli.command()
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
    _finish(understood, report, clock.lines() if timings else (), refuses=request.refuses)
    if planned is not None:
        outcome = accounting.outcome(accounting.matters(understood.diagnostics))
        how = f"{outcome}; --report FILE lists them, --strict refuses them" if outcome else ""
        lines = [*accounting.summary(understood.items), f"{folder}: {tally(planned.changes)}", acknowledged or how]
        click.echo("\n".join(filter(None, lines)))


@cli.command()
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
    _finish(understood, report, clock.lines() if timings else (), refuses=request.refuses)
    different = [change for change in planned.changes if change.state != "unchanged"] if planned is not None else []
    for change in different:
        sys.stdout.writelines(diff(change, str(folder)))
    for change in different:
        console.say(f"{folder / change.path}: {WORDS[change.state]}")
    if different:
        sys.exit(console.FOUND)


@cli.command()
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


@cli.command()
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
    _finish(understood)
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


@cli.command()
@DESCRIPTION
@CONFIG
@reading_options
def ir(**asked: Any) -> None:
    """Print what is understood of DESCRIPTION, the intermediate representation, as JSON.

    \b
    Example:
      clientwright ir openapi.yaml > before.json
    """
    from clientwright import dump

    understood = _understand(**asked)
    if understood.api is not None:
        click.echo(dump.api(understood.api), nl=False)


@cli.command()
@DESCRIPTION
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

    understood = _understand(**asked)
    if understood.names is not None:
        click.echo((explain_json if as_json else explain)(understood.names), nl=False)


def _understand(**asked: Any) -> Understood:
    """The description's names; ends the process when it has errors.

    What is not acknowledged is none here: these commands are how one gets to know a description.
    """
    from clientwright import pipeline

    with console.working() as clock:
        understood = pipeline.understand(pipeline.Request(**asked), clock, planned=False)
    _finish(understood)
    return understood


def _finish(
    understood: Understood,
    report: str | None = None,
    timings: tuple[str, ...] | list[str] = (),
    *,
    refuses: bool = False,
) -> None:
    """Write the report, show the findings, and end the process if any is an error."""
    from clientwright import accounting

    diagnostics = understood.diagnostics
    if report is not None:
        accounting.write_report(report, understood.items, understood.rooms, understood.config, diagnostics)
    console.show(diagnostics, understood.texts)
    console.say_used(understood.config)
    refused = accounting.matters(diagnostics, strict=True) if refuses else ()
    if refused:
        console.say(accounting.advice(refused, understood.config.file))
    for line in timings:
        console.say(line)
    if diagnostics.failed:
        sys.exit(console.WRONG_USE if understood.config_failed else console.FOUND)


cli.add_command(diff)


def main() -> NoReturn:
    """Run the command line; the entry point of the ``clientwright`` command."""
    console.run(lambda: cli.main(prog_name="clientwright", standalone_mode=False))
