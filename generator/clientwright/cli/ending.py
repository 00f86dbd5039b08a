"""How a command ends: its findings are shown, and with an error its process ends."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from clientwright.cli import console

if TYPE_CHECKING:
    from clientwright.pipeline import Understood


def finish(
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


def understood_of(**asked: Any) -> Understood:
    """The description's names; ends the process when it has errors.

    What is not acknowledged is none here: these commands are how one gets to know a description.
    """
    from clientwright import pipeline

    with console.working() as clock:
        understood = pipeline.understand(pipeline.Request(**asked), clock, planned=False)
    finish(understood)
    return understood
