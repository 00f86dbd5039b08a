"""The generator's commands, over openapi-python-client's whole run on the same description, timed in turn."""

from __future__ import annotations

import re
import statistics
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from benchmarks import memory, peer
from benchmarks.clients import SPEC, command, described, scratch, why_not
from benchmarks.paired import seconds_of
from benchmarks.rows import Row, Skipped

Ours = Callable[[int], list[str]]
"""A command of ours for each round; what has to be there before is made when it is asked for."""


def rows() -> Iterator[Row | Skipped]:
    """Whole runs: cold, again, after a change; and the memory of the largest."""
    yield from _of_run_steps()
    yield from _of_openai()
    yield from _cold("github.json", 0.9)
    yield from _cold("stripe-2023-09.yaml", 0.25, settings="literal_enums: true\n")
    yield _memory("github.json", 500)


def _of_run_steps() -> Iterator[Row | Skipped]:
    """The peer has openai-runs.yaml, where the same operations are."""
    kept = scratch() / "kept" / "runsteps"
    seconds_of(command("generate", SPEC, kept))
    ours: Mapping[str, tuple[Ours, float]] = {
        "generate run-steps.yaml cold, over the peer on openai-runs.yaml": (_into_nothing(SPEC), 1.3),
        "generate it again, nothing changed, over the same": (lambda _: command("generate", SPEC, kept), 0.8),
        "check it, nothing changed, over the same": (lambda _: command("check", SPEC, kept), 0.6),
    }
    yield from _over_peer("openai-runs.yaml", ours, rounds=9)


def _of_openai() -> Iterator[Row | Skipped]:
    description = described("openai.yaml")
    if description is None:
        yield Skipped("generate openai.yaml, over the peer", why_not("openai.yaml"))
        return
    changing = scratch() / "changing" / "openai.yaml"
    changing.parent.mkdir()
    text = description.read_text(encoding="utf-8")
    changing.write_text(text, encoding="utf-8")
    package = changing.parent / "client"
    seconds_of(command("generate", changing, package))

    def changed(number: int) -> list[str]:
        """One schema has a property more, of another name each time."""
        schemas = text.index("\n  schemas:\n")
        more = f"\\g<0>        added_in_round_{number}:\n          type: string\n"
        after = re.sub(r"\n      properties:\n", more, text[schemas:], count=1)
        changing.write_text(text[:schemas] + after, encoding="utf-8")
        return command("generate", changing, package)

    ours: Mapping[str, tuple[Ours, float]] = {
        "generate openai.yaml cold, over the peer": (_into_nothing(description), 0.7),
        "generate openai.yaml after one schema changed, over the peer's whole run": (changed, 0.3),
    }
    yield from _over_peer("openai.yaml", ours, rounds=5)


def _cold(name: str, reach: float, settings: str = "") -> Iterator[Row | Skipped]:
    what = f"generate {name} cold, over the peer" + (f" with {settings.strip()}" if settings else "")
    description = described(name)
    if description is None:
        yield Skipped(what, why_not(name))
    else:
        yield from _over_peer(name, {what: (_into_nothing(description), reach)}, rounds=3, settings=settings)


def _memory(name: str, reach: float) -> Row | Skipped:
    what = f"peak memory of generate {name}, all processes together"
    description = described(name)
    if description is None or not memory.PROC.is_dir():
        return Skipped(what, why_not(name) if description is None else "there is no /proc")
    return Row(what, memory.peak(_into_nothing(description)(-1)), "MiB", reach)


def _into_nothing(description: Path) -> Ours:
    """``generate`` into a folder that is not there."""
    return lambda number: command("generate", description, scratch() / f"cold{number}" / description.stem / "client")


def _over_peer(
    name: str, ours: Mapping[str, tuple[Ours, float]], *, rounds: int, settings: str = ""
) -> Iterator[Row | Skipped]:
    """Each of our commands over the peer's run on a description: medians of what each round gives."""
    description = described(name)
    try:
        if description is None:
            raise peer.NotInstalled(why_not(name))
        peer.installed()
    except peer.NotInstalled as reason:
        yield from (Skipped(what, str(reason)) for what in ours)
        return
    ratios: dict[str, list[float]] = {what: [] for what in ours}
    for number in range(rounds):
        theirs = peer.command(description, scratch() / f"peer{number}-{description.stem}", settings)
        base = seconds_of(theirs, environment=peer.ENVIRONMENT)
        for what, (asked, _) in ours.items():
            ratios[what].append(seconds_of(asked(number)) / base)
    for what, (_, reach) in ours.items():
        yield Row(what, statistics.median(ratios[what]), "x", reach)
