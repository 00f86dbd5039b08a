"""``clientwright suggest``."""

from __future__ import annotations

import sys
from collections import Counter
from typing import Any

import click

from clientwright.cli import console
from clientwright.cli.options import CONFIG, DESCRIPTION, reading_options


@click.command()
@DESCRIPTION
@CONFIG
@reading_options
@click.option("--rule", "rules", multiple=True, metavar="ID", help="Only what this rule suggests; again for more.")
@click.option("--toml", is_flag=True, help="Print the entries for clientwright.toml, and not the overlay.")
def suggest(rules: tuple[str, ...], toml: bool, **asked: Any) -> None:
    """Print what DESCRIPTION could declare, as an overlay with the evidence beside each change.

    Pages, streams, polls, keys of idempotency, names: what OpenAPI has no word for, and the description lets be seen.
    Nothing is applied, and nothing is printed that was not built. Read it, keep what is right, and generate with it.

    \b
    Example:
      clientwright suggest openapi.yaml > overlay.yaml
      clientwright suggest openapi.yaml --toml >> clientwright.toml
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
    with console.working() as clock:
        found = propose(pipeline.Request(**asked), clock, rules)
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


def _with_entries(text: str, entries: str) -> str:
    """An overlay, and after it in comments what only a configuration can say."""
    if not entries:
        return text
    lines = "".join(f"# {line}".rstrip() + "\n" for line in entries.splitlines())
    return f"{text}\n# For clientwright.toml; `suggest --toml` prints these lines alone.\n#\n{lines}"
