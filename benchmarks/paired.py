"""Two pieces of work timed in turn, so that a change of the machine's speed meets both alike."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Final

ENVIRONMENT: Final = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""A user's interpreter keeps the bytecode that it compiled."""


@dataclass(frozen=True, slots=True)
class Measure:
    """Medians of a paired timing: the ratio pair by pair, and seconds of each side."""

    ratio: float
    ours: float
    base: float


def paired(ours: Callable[[], object], base: Callable[[], object], *, rounds: int = 101, repeat: int = 1) -> Measure:
    """Time ``ours`` and ``base`` in turn; each round runs each of them ``repeat`` times."""
    times: list[tuple[float, float]] = []
    for number in range(rounds + 5):
        pair = _seconds(ours, repeat), _seconds(base, repeat)
        if number >= 5:  # The first rounds warm caches and specialise the bytecode.
            times.append(pair)
    return _medians(times)


def paired_processes(ours: str, base: str, *, rounds: int = 21) -> Measure:
    """Run two scripts in fresh interpreters, in turn; each prints the number that counts on its last line."""
    return _medians([(_number(ours), _number(base)) for _ in range(rounds)])


def seconds_of(command: Sequence[str], environment: Mapping[str, str] | None = None) -> float:
    """The seconds of a command that must succeed, as a whole process."""
    return _seconds(lambda: _run(command, environment), 1)


def _medians(times: Sequence[tuple[float, float]]) -> Measure:
    return Measure(
        ratio=statistics.median(ours / base if base else 0.0 for ours, base in times),
        ours=statistics.median(ours for ours, _ in times),
        base=statistics.median(base for _, base in times),
    )


def _seconds(work: Callable[[], object], repeat: int) -> float:
    start = perf_counter()
    for _ in range(repeat):
        work()
    return (perf_counter() - start) / repeat


def _number(script: str) -> float:
    return float(_run([sys.executable, "-c", script]).splitlines()[-1])


def _run(command: Sequence[str], environment: Mapping[str, str] | None = None) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, env=environment or ENVIRONMENT).stdout
