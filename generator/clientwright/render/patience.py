"""A limit of time for what a team's templates do: one that loops for ever ends in words."""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Generator
from contextlib import contextmanager


class TakesTooLong(Exception):
    """Raised in the thread that has been at work for too long."""


@contextmanager
def patience(seconds: float) -> Generator[None]:
    """Raise ``TakesTooLong``, wherever this thread is by then, when what is inside takes longer than that."""
    thread = threading.get_ident()
    deciding = threading.Lock()
    done = False

    def end() -> None:
        with deciding:
            if not done:
                # The one way to end a loop in Python that works in each thread, and on each system.
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(TakesTooLong))

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        with deciding:
            done = True
        timer.cancel()
