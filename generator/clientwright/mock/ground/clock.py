"""Virtual time: it starts at the same moment always, and moves with real time or only when it is stepped."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

START = 1_800_000_000
"""Where virtual time starts, in Unix seconds: 15 January 2027, 08:00 UTC."""


class Clock:
    """A clock that runs ``speed`` times as fast as real time; 0 stops it, so that only ``advance`` moves it.

    ``real`` gives real time in seconds. A speed that is negative or not a number is a ``ValueError``.
    """

    def __init__(self, speed: float = 0.0, real: Callable[[], float] = time.monotonic) -> None:
        if not (math.isfinite(speed) and speed >= 0):
            raise ValueError(f"the speed of a clock is 0 or more, not {speed}")
        self.speed = speed
        self._real = real
        self._began = real()
        self._stepped = 0.0

    def now(self) -> float:
        """The virtual moment, in Unix seconds."""
        return START + self._stepped + (self._real() - self._began) * self.speed

    def advance(self, seconds: float) -> None:
        """Let virtual time pass, beside what real time does; less than nothing is a ``ValueError``."""
        if not (math.isfinite(seconds) and seconds >= 0):
            raise ValueError(f"time can only be moved forwards, not by {seconds} seconds")
        self._stepped += seconds

    def reset(self) -> None:
        """Start anew."""
        self._began = self._real()
        self._stepped = 0.0
