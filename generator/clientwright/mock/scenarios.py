"""Scenarios by their names, as the command line and tests give them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from clientwright.mock.described import Described
from clientwright.mock.scenario import Scenario
from clientwright.mock.wire.problem import listed

NAMES = ("memory", "assistants")

Given = str | Path | Callable[[Described, float], Scenario] | Scenario
"""A name, a file, a class of scenarios (or a function that makes one) or a scenario."""


def named(described: Described, given: Given | None, speed: float = 0.0) -> Scenario | None:
    """The scenario of this name, file or class, or as it is given; ValueError when there is none.

    A file is Python with a ``Scenario`` in it, the TOML that says what ``memory`` remembers, or a recording in YAML.
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
        case None:
            return None
        case _:
            return given(described, speed) if callable(given) else given


def _of_file(described: Described, file: Path, speed: float) -> Scenario:
    if file.suffix == ".py":
        from clientwright.mock.ground.loading import load

        return load(file)(described, speed)
    if file.suffix == ".toml":
        from clientwright.mock.memory.corrections import read
        from clientwright.mock.memory.scenario import Memory

        return Memory(described, speed, read(file, described))
    if file.suffix in (".yaml", ".yml"):
        from clientwright.mock.recording.replaying import Replay
        from clientwright.mock.recording.tape import read as recorded

        return Replay(described, recorded(file))
    raise ValueError(f"a scenario is one of {listed(NAMES)}, or a file (.py, .toml, .yaml), not {str(file)!r}")
