"""How a command ends: its findings are shown, and with an error its process ends."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from clientwright.cli import console
from clientwright.cli.targets import target

if TYPE_CHECKING:
    from clientwright.pipeline import Understood


def finish(
    understood: Understood,
    report: str | None = None,
    timings: tuple[str, ...] | list[str] = (),
    *,
    refuses: bool = False,
    alone: bool = True,
) -> None:
    """Write the report, show the findings, and end the process if any is an error.

    For one of several clients, which is not ``alone``, the configuration has been named before.
    """
    from clientwright import accounting

    diagnostics = understood.diagnostics
    if report is not None:
        accounting.write_report(report, understood.items, understood.rooms, understood.config, diagnostics)
    console.show(diagnostics, understood.texts)
    if alone:
        console.say_used(understood.config)
    refused = accounting.matters(diagnostics, strict=True) if refuses else ()
    if refused:
        console.say(accounting.advice(refused, understood.config.file))
    for line in timings:
        console.say(line)
    if diagnostics.failed:
        sys.exit(console.WRONG_USE if understood.config_failed else console.FOUND)


def understood_of(given: str | None, config: str | None, **asked: Any) -> Understood:
    """The description's names; ends the process when it has errors.

    What is not acknowledged is none here: these commands are how one gets to know a description.
    """
    from clientwright import pipeline

    chosen = target(given, config)
    request = pipeline.Request(description=chosen.description, client=chosen.client, config=config, **asked)
    with console.working() as clock:
        understood = pipeline.understand(request, clock, planned=False)
    finish(understood)
    return understood
