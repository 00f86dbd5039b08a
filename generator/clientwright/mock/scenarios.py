"""Scenarios by their names, as the command line and tests give them."""

from __future__ import annotations

from pathlib import Path

from clientwright.mock.described import Described
from clientwright.mock.ground.base import Scenario as OwnScenario
from clientwright.mock.scenario import Scenario
from clientwright.mock.wire.problem import listed

NAMES = ("assistants",)


def named(described: Described, given: str | Path | type[OwnScenario] | Scenario | None) -> Scenario | None:
    """The scenario of this name, Python file or class, or as it is given; ValueError when there is none."""
    match given:
        case "assistants":
            from clientwright.mock.assistants import Assistants

            return Assistants()
        case str() | Path():
            if Path(given).suffix != ".py":
                raise ValueError(f"a scenario is one of {listed(NAMES)}, or a Python file, not {str(given)!r}")
            from clientwright.mock.ground.loading import load

            return load(given)(described)
        case type():
            return given(described)
        case _:
            return given
