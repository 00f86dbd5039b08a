"""A bar on a terminal while a run is long."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from time import perf_counter
from typing import Final, TextIO

from msgspec import Struct, field

_SILENT_FOR: Final = 1.0
"""Seconds: what is done sooner needs no bar."""
_WIDTH: Final = 24


class Progress(Struct):
    """Draws how many of the stages are done, from a thread of its own, once a second has passed.

    A context manager; on leaving it the bar is wiped away. On anything but a terminal that can do that it does nothing.
    """

    stages: Sequence[str]
    out: TextIO
    _now: str = ""
    _place: int = 0
    _done: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def enter(self, stage: str) -> None:
        """Take note of the stage that begins; for one before those that were met the bar stays as long as it is."""
        self._now = stage
        if stage in self.stages:
            self._place = max(self._place, self.stages.index(stage))

    def __enter__(self) -> Progress:
        if self.out.isatty() and os.environ.get("TERM") != "dumb":
            self._thread = threading.Thread(target=self._draw, daemon=True)
            self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._thread is not None:
            self._done.set()
            self._thread.join()

    def bar(self, seconds: float) -> str:
        """The bar, the stage at work and the time so far."""
        filled = _WIDTH * self._place // len(self.stages)
        return f"[{'#' * filled}{'.' * (_WIDTH - filled)}] {self._now} ({seconds:.0f} s)"

    def _draw(self) -> None:
        start = perf_counter()
        if self._done.wait(_SILENT_FOR):
            return
        while True:
            self.out.write(f"\r\x1b[K{self.bar(perf_counter() - start)}")
            self.out.flush()
            if self._done.wait(0.1):
                self.out.write("\r\x1b[K")
                self.out.flush()
                return
