"""``clientwright suggest``."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING, Any, TextIO

import click

from clientwright.cli import console
from clientwright.cli.options import CONFIG, ONE, reading_options
from clientwright.cli.targets import target

if TYPE_CHECKING:
    from collections.abc import Mapping

    from clientwright.source.node import Json
    from clientwright.suggest.departures import Departure


@click.command(short_help="Print what a description could declare, as an overlay.")
@ONE
@CONFIG
@reading_options
@click.option("--rule", "rules", multiple=True, metavar="ID", help="Only what this rule suggests; again for more.")
@click.option(
    "--from",
    "sent",
    type=click.File(encoding="utf-8"),
    metavar="FILE",
    help="Only what would make the description say what servers sent, as clientwright.deviations wrote it down.",
)
@click.option(
    "--stainless",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="A Stainless configuration, whose names, pages and streams are suggested first.",
)
@click.option("--toml", is_flag=True, help="Print the entries for clientwright.toml, and not the overlay.")
def suggest(
    given: str | None,
    config: str | None,
    rules: tuple[str, ...],
    sent: TextIO | None,
    stainless: str | None,
    toml: bool,
    **asked: Any,
) -> None:
    """Print what DESCRIPTION could declare, as an overlay with the evidence beside each change.

    Pages, streams, polls, keys of idempotency, names: what OpenAPI has no word for, and the description lets be seen.
    Nothing is applied, and nothing is printed that was not built. Read it, keep what is right, and generate with it.

    \b
    Example:
      clientwright suggest openapi.yaml > overlay.yaml
      clientwright suggest openapi.yaml --toml >> clientwright.toml
      clientwright suggest openapi.yaml --from deviations.jsonl > true.yaml
      clientwright generate openapi.yaml --overlay overlay.yaml -o src/myproject/petstore
    """
    from clientwright import pipeline
    from clientwright.suggest import propose
    from clientwright.suggest.rules import RULES
    from clientwright.suggest.writing import configuration, overlay

    unknown = [id for id in rules if id not in RULES]
    if unknown:
        from clientwright.report import nearest

        near = nearest(unknown[0], RULES)
        raise click.UsageError(f"there is no rule {unknown[0]!r}" + (f"; did you mean {near!r}?" if near else ""))
    told = _told(sent) if sent is not None else None
    configured = _configured(stainless, asked["max_size"]) if stainless is not None else None
    chosen = target(given, config)
    request = pipeline.Request(
        description=chosen.description, client=chosen.client, config=config, in_depth=False, **asked
    )
    with console.working() as clock:
        found = propose(request, clock, rules, sent=told, stainless=configured)
    diagnostics = found.understood.diagnostics
    if found.checked is None:
        console.show(diagnostics, found.understood.texts)
        sys.exit(console.WRONG_USE if found.understood.config_failed else console.FOUND)
    console.say_used(found.understood.config)
    kept = found.checked.kept
    api, document = found.understood.api, found.understood.document
    entries = configuration(kept).text
    if toml:
        click.echo(entries, nl=False)
    elif api is not None and document is not None:
        click.echo(_with_entries(overlay(api.title, kept, document.data).text, entries), nl=False)
    counts = Counter(one.rule for one in kept)
    for rule in RULES:
        if counts[rule]:
            console.say(f"{rule}: {counts[rule]}")
    console.say(f"{len(kept)} suggestion{'' if len(kept) == 1 else 's'}; each was built, none is applied")


def _told(file: TextIO) -> tuple[Departure, ...]:
    """The departures in a file; lines that are none are counted."""
    from clientwright.suggest.departures import read_departures

    try:
        found, wrong = read_departures(file.read())
    except UnicodeDecodeError:
        raise click.UsageError(f"{file.name} is no text in UTF-8") from None
    if wrong:
        console.say(
            f"{file.name}: {wrong} line{' is' if wrong == 1 else 's are'} not what clientwright.deviations writes"
        )
    return found


def _configured(file: str, most: float) -> Mapping[str, Json]:
    """What a Stainless configuration says; ends the process when it cannot be read."""
    from clientwright.diagnostics import Diagnostics
    from clientwright.source import files
    from clientwright.source.bounded import MIB, Limits

    diagnostics, texts = Diagnostics(), dict[str, str]()
    raw = files.fetch(file, file, diagnostics, None, Limits(size=int(most * MIB), seconds=60))
    text = files.decoded(raw, file, 0, diagnostics) if raw is not None else None
    read = files.parsed(text, diagnostics) if text is not None else None
    if text is not None:
        texts[file] = text.content
    if diagnostics.failed or read is None or not isinstance(read.data, dict):
        console.show(diagnostics, texts)
        console.say(f"{file} is no Stainless configuration")
        sys.exit(console.WRONG_USE)
    return read.data


def _with_entries(text: str, entries: str) -> str:
    """An overlay, and after it in comments what only a configuration can say."""
    if not entries:
        return text
    lines = "".join(f"# {line}".rstrip() + "\n" for line in entries.splitlines())
    return f"{text}\n# For clientwright.toml; `suggest --toml` prints these lines alone.\n#\n{lines}"
