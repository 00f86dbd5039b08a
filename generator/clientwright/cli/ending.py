"""How a command ends: its findings are shown, and with an error its process ends."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from clientwright.cli import console
from clientwright.cli.targets import Target, target

if TYPE_CHECKING:
    from clientwright.clock import Clock
    from clientwright.pipeline import Request, Understood
    from clientwright.planned import Planned


def finish(
    understood: Understood,
    report: str | None = None,
    timings: tuple[str, ...] | list[str] = (),
    *,
    refuses: bool = False,
    name: bool = True,
) -> None:
    """Write the report, show the findings, and end the process if any is an error.

    With ``name`` it says which configuration was used; for one of several clients that has been done before.
    """
    from clientwright import accounting

    diagnostics = understood.diagnostics
    if report is not None:
        accounting.write_report(report, understood.items, understood.rooms, understood.config, diagnostics)
    if name:
        console.say_used(understood.config)
    console.show(diagnostics, understood.texts)
    refused = accounting.matters(diagnostics, strict=True) if refuses else ()
    if refused:
        console.say(accounting.advice(refused, understood.config.file))
    for line in timings:
        console.say(line)
    if diagnostics.failed:
        sys.exit(console.WRONG_USE if understood.config_failed else console.FOUND)


def planned_of(request: Request, target: Target, clock: Clock) -> tuple[Understood, Planned | None]:
    """What is understood of a target, and the package that it would be; None when that is not possible."""
    from clientwright import pipeline

    if target.is_runtime:
        return pipeline.plan_runtime(request, target.package, clock)
    understood = pipeline.understand(request, clock)
    return understood, pipeline.plan(request, target.package, understood, clock)


def understood_of(given: str | None, config: str | None, **asked: Any) -> Understood:
    """The description's names; ends the process when it has errors.

    What is not acknowledged is none here: these commands are how one gets to know a description.
    """
    from clientwright import pipeline

    chosen = target(given, config)
    request = pipeline.Request(
        description=chosen.description, client=chosen.client, config=config, output=chosen.folder, **asked
    )
    with console.working() as clock:
        understood = pipeline.understand(request, clock, planned=False)
    finish(understood)
    return understood
