"""Scenarios by their names, as the command line and tests give them."""

from __future__ import annotations

from pathlib import Path

from clientwright.mock.described import Described
from clientwright.mock.ground.base import Scenario as OwnScenario
from clientwright.mock.scenario import Scenario
from clientwright.mock.wire.problem import listed

NAMES = ("memory", "assistants")

Given = str | Path | type[OwnScenario] | Scenario


def named(described: Described, given: Given | None, speed: float = 0.0) -> Scenario | None:
    """The scenario of this name, file or class, or as it is given; ValueError when there is none.

    A file is Python with a ``Scenario`` in it, or the TOML that says what ``memory`` remembers.
    """
    match given:
        case "assistants":
            from clientwright.mock.assistants import Assistants

            return Assistants(speed=speed)
        case "memory":
            from clientwright.mock.memory.scenario import Memory

            return Memory(described, speed)
        case str() | Path():
            return _of_file(described, Path(given), speed)
        case type():
            return given(described, speed)
        case _:
            return given


def _of_file(described: Described, file: Path, speed: float) -> Scenario:
    if file.suffix == ".py":
        from clientwright.mock.ground.loading import load

        return load(file)(described, speed)
    if file.suffix == ".toml":
        from clientwright.mock.memory.corrections import read
        from clientwright.mock.memory.scenario import Memory

        return Memory(described, speed, read(file, described))
    raise ValueError(f"a scenario is one of {listed(NAMES)}, or a file (.py or .toml), not {str(file)!r}")
