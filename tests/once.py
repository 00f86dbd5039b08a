"""What is made once for all processes that run the tests side by side."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """A folder that the first test to ask for it has made; whoever asks meanwhile, in whatever process, waits.

    Nothing may change it afterwards. ``make`` may itself ask for others.
    """
    root = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        root = root.parent  # Each worker has a folder of its own in one that all of them share.
    folder = root / "shared" / name
    folder.parent.mkdir(parents=True, exist_ok=True)
    done = folder.with_name(f"{folder.name}.done")
    with open(folder.with_name(f"{folder.name}.lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # Let go when the file is closed, or its process dies.
        if not done.exists():
            shutil.rmtree(folder, ignore_errors=True)  # What one left behind that failed.
            folder.mkdir()
            make(folder)
            done.touch()
    return folder
