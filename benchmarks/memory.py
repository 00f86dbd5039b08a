"""The memory of a process and of all that it starts, from Linux's /proc."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path
from time import sleep
from typing import Final

from benchmarks.paired import ENVIRONMENT

PROC: Final = Path("/proc")


def peak(command: Sequence[str]) -> float:
    """MiB that a command's processes have together at most; what they share counts once."""
    highest = 0.0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT) as process:
        while process.poll() is None:
            highest = max(highest, sum(map(_proportional, _family(process.pid))))
            sleep(0.02)
    if process.returncode != 0:
        raise subprocess.CalledProcessError(process.returncode, list(command))
    return highest


def _family(root: int) -> list[int]:
    """A process and its descendants."""
    children: dict[int, list[int]] = {}
    for stat in PROC.glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
        except OSError:  # It has ended meanwhile.
            continue
        children.setdefault(parent, []).append(int(stat.parent.name))
    family = [root]
    for member in family:
        family.extend(children.get(member, ()))
    return family


def _proportional(process: int) -> float:
    """MiB of a process, of shared memory its share."""
    try:
        lines = (PROC / str(process) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)
