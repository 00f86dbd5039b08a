"""Work on two cores at once: half of it is done in a copy of this process.

A copy knows all that this process does, so it is told nothing, and sends back no more than what came of its work. To
tell a process of its own what a large description means takes longer than to render it.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import warnings
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


def count() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def on_two(work: Callable[[Item], Result], items: Sequence[Item], few: int) -> list[Result]:
    """What ``work``, which changes nothing, makes of each item, in their order; what is made has to be picklable.

    Every second item is worked on in a copy, where the system copies a process well; one process is as fast with no
    more than ``few``. When anything fails all is done here, so that what is raised is what one process would raise.
    """
    if len(items) > few and _can_copy():
        copy = _Copy.begin(lambda: [work(each) for each in items[1::2]])
        made = _halves(work, items[::2], copy) if copy is not None else None
        if made is not None:
            halves = tuple(map(iter, made))
            return [next(halves[number % 2]) for number in range(len(items))]
    return [work(each) for each in items]


def _halves(
    work: Callable[[Item], Result], ours: Sequence[Item], copy: _Copy
) -> tuple[list[Result], list[Result]] | None:
    """What is made here and in the copy; None when anything fails."""
    try:
        made = [work(each) for each in ours]
        others: list[Result] | None = copy.answer()
    except Exception:
        return None
    finally:
        copy.end()
    return None if others is None else (made, others)


def _can_copy() -> bool:
    """On macOS a copy may not use all that the system's own libraries do, and Windows has none."""
    return sys.platform == "linux" and count() > 1


class _Copy:
    """A copy of this process that does one thing, and where it writes what came of it."""

    def __init__(self, process: int, out: int) -> None:
        self._process = process
        self._out = os.fdopen(out, "rb")

    @classmethod
    def begin(cls, work: Callable[[], Any]) -> _Copy | None:
        """Begin; None where the system has no room for a copy."""
        try:
            out, into = os.pipe()
        except OSError:
            return None
        try:
            with warnings.catch_warnings():
                # Python warns of locks that other threads hold. The one there may be draws a bar, and that is none of
                # what the copy does.
                warnings.simplefilter("ignore", DeprecationWarning)
                process = os.fork()
        except OSError:
            os.close(out)
            os.close(into)
            return None
        if process == 0:
            _work(work, into)
        os.close(into)
        return cls(process, out)

    def answer(self) -> Any:
        """What came of the work, waited for; None when it failed."""
        said = self._out.read()
        _, status = os.waitpid(self._process, 0)
        self._process = 0
        return pickle.loads(said) if status == 0 else None

    def end(self) -> None:
        """Leave nothing behind, at whatever it is broken off."""
        self._out.close()
        if self._process:
            with suppress(OSError):
                os.kill(self._process, signal.SIGKILL)
                os.waitpid(self._process, 0)


def _work(work: Callable[[], Any], into: int) -> None:
    """What the copy does: it says nothing else, and never goes on to what this process had yet to do."""
    code = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends it without a word.
        with os.fdopen(into, "wb") as out:
            pickle.dump(work(), out, pickle.HIGHEST_PROTOCOL)
        code = 0
    finally:
        os._exit(code)
