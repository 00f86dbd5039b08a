"""``clientwright record`` and ``clientwright replay``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import urlsplit

import click

from clientwright.cli import console
from clientwright.cli.ending import finish
from clientwright.cli.options import CONFIG, ONE, reading_options, serving_options
from clientwright.cli.targets import target

if TYPE_CHECKING:
    from clientwright.mock.described import Described

_TOLD = 20


@click.command(short_help="Write down what passes between a client and a server.")
@ONE
@CONFIG
@reading_options
@click.option("-o", "--out", required=True, type=click.Path(dir_okay=False), help="The file to write; it begins anew.")
@click.option("--to", "server", metavar="URL", help="The real server.  [default: the first that is described]")
@serving_options
def record(
    given: str | None,
    config: str | None,
    out: str,
    server: str | None,
    host: str,
    port: int,
    quiet: bool,
    **asked: Any,
) -> None:
    """Stand between a client and a real server, and write down what passes, without secrets.

    Requests to http://127.0.0.1:4010 go to the server as they are, with the client's own credentials. Each exchange is
    held against DESCRIPTION; what departs from it is printed and stands in the file.

    \b
    Example:
      clientwright record openapi.yaml --to https://api.example.com/v1 -o tests/parcels.yaml
    """
    described = _described(given, config, asked)
    try:
        from clientwright.mock.recording.relay import Relay
    except ModuleNotFoundError as error:
        _end("record", f"{error.name} is missing; pip install 'clientwright[testing]'")
    from clientwright.mock import serve

    try:
        relay = Relay(described, server or _first_server(described), out)
    except ValueError as error:
        _end("record", str(error))
    console.say(f"clientwright record: {relay.server} is recorded in {out}")
    status = serve(described, host, port, quiet, scenario=relay)
    console.say(f"clientwright record: {relay.count} exchanges, {relay.deviating} of them not as described")
    sys.exit(status)


@click.command(short_help="Answer with what was recorded.")
@click.argument("given", metavar="NAME|DESCRIPTION", type=click.Path(allow_dash=True))
@click.argument("recording", type=click.Path(dir_okay=False))
@CONFIG
@reading_options
@click.option("--in-order", is_flag=True, help="Requests have to come in the order in which they were recorded.")
@serving_options
def replay(
    given: str,
    config: str | None,
    recording: str,
    in_order: bool,
    host: str,
    port: int,
    quiet: bool,
    **asked: Any,
) -> None:
    """Answer what was recorded in RECORDING, to the requests that are in it and to no others.

    What in the recorded answers departs from DESCRIPTION as it is now is printed.

    \b
    Example:
      clientwright replay openapi.yaml tests/parcels.yaml
    """
    described = _described(given, config, asked)
    from clientwright.mock import serve
    from clientwright.mock.recording.replaying import Replay
    from clientwright.mock.recording.tape import NoRecording, read

    try:
        scenario = Replay(described, read(Path(recording)), in_order)
    except NoRecording as error:
        _end("replay", str(error))
    deviations = scenario.deviations()
    for line in deviations[:_TOLD]:
        console.say(line)
    more = f", {len(deviations)} deviations from the description" if deviations else ""
    console.say(f"clientwright replay: {len(scenario.left())} exchanges{more}")
    sys.exit(serve(described, host, port, quiet, scenario=scenario))


def _described(given: str | None, config: str | None, asked: dict[str, Any]) -> Described:
    """The description at work; ends the process when it cannot be read."""
    from clientwright import pipeline

    chosen = target(given, config)
    with console.working() as clock:
        request = pipeline.Request(description=chosen.description, client=chosen.client, config=config, **asked)
        understood = pipeline.examine(request, clock)
    finish(understood)
    document = understood.document
    if document is None:
        sys.exit(console.FOUND)
    from clientwright.mock.described import Described

    return Described(document.data, {name: file.data for name, file in document.files.items()}, document.file)


def _first_server(described: Described) -> str:
    from clientwright.mock.wire.plain import mapping, sequence, text

    for server in sequence(described.description.data.get("servers")):
        url = text(mapping(server).get("url"))
        if urlsplit(url).scheme in ("http", "https") and "{" not in url:
            return url
    raise click.UsageError("the description names no server whose URL is whole; give --to URL")


def _end(command: str, sentence: str) -> NoReturn:
    console.say(f"clientwright {command}: {sentence}")
    sys.exit(console.WRONG_USE)
