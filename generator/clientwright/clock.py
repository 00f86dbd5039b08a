"""Stages by name: how long each took, and which one is at work."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from time import perf_counter

from msgspec import Struct, field


class Clock(Struct):
    """Times the stages of a run; ``entered`` is told the name of each one that begins."""

    entered: Callable[[str], None] = lambda _stage: None
    seconds: dict[str, float] = field(default_factory=dict[str, float])

    @contextmanager
    def stage(self, name: str) -> Generator[None]:
        """Time a stage; the time of one that is entered again is added up."""
        self.entered(name)
        start = perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + perf_counter() - start

    def lines(self) -> list[str]:
        """A line for each stage: ``render  0.012 s``."""
        return [f"{name:<10}{seconds:7.3f} s" for name, seconds in self.seconds.items()]
