"""How much work one request may ask for: steps of judging and of making answers, and seconds of matching patterns.

Schemas and values are hostile: some of a few hundred bytes ask for more than there is time. Whoever does work that
such a schema can multiply says so by ``spend``; where nobody set a limit, it costs nothing.
"""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from time import thread_time
from typing import Final

STEPS: Final = 40_000
"""Keywords that are judged for one request, or parts that are made for one answer; the largest of honest ones take half
of it."""
SECONDS: Final = 0.6
"""Of one core for these, should steps be dear."""
STEPS_OF_A_BYTE: Final = 4
SECONDS_OF_A_BYTE: Final = 20e-6
"""More of both for each byte of a body; honest ones take fewer."""
MATCHING: Final = 0.2
"""Seconds."""
_UNWATCHED: Final = 50
"""Steps between two looks at the clock."""


class TooExpensive(Exception):
    """The work that a request asks for is more than its budget has.

    ``what`` is what the last of it was spent on, ``place`` and ``pointer`` are about which part of the request.
    """

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what
        self.place = ""
        self.pointer = ""


class Budget:
    """What is left for one request, whose body has so many bytes; it is for one thread."""

    def __init__(self, size: int = 0, *, share: float = 1.0) -> None:
        self.steps = int(share * (STEPS + STEPS_OF_A_BYTE * size))
        self.matching = share * MATCHING
        self._end = thread_time() + share * (SECONDS + SECONDS_OF_A_BYTE * size)
        self._look = self.steps

    def spend(self, steps: int, what: str) -> None:
        """Take steps out of it; raises ``TooExpensive`` when there are none left."""
        self.steps -= steps
        if self.steps < self._look:
            self._look = self.steps - _UNWATCHED
            if self.steps < 0 or thread_time() > self._end:
                raise TooExpensive(what)


_CURRENT: Final[ContextVar[Budget | None]] = ContextVar("budget", default=None)


def current() -> Budget | None:
    """The budget that the present work is done on."""
    return _CURRENT.get()


def spend(steps: int = 1, what: str = "") -> None:
    """Take steps out of the budget, where there is one; raises ``TooExpensive``."""
    budget = _CURRENT.get()
    if budget is not None:
        budget.spend(steps, what)


@contextmanager
def limited(budget: Budget) -> Generator[Budget, None, None]:
    """Work on a budget, without a search for garbage meanwhile: in a large program one takes longer than the work."""
    token, collecting = _CURRENT.set(budget), gc.isenabled()
    gc.disable()
    try:
        yield budget
    finally:
        _CURRENT.reset(token)
        if collecting:
            gc.enable()


@contextmanager
def work_on(place: str, pointer: str = "") -> Generator[None, None, None]:
    """Have a ``TooExpensive`` that rises from the work inside say which part of the request it is about."""
    try:
        yield
    except TooExpensive as error:
        if not error.place:
            error.place, error.pointer = place, pointer
        raise
