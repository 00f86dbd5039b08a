"""What holds for every test: nothing of the person's own surroundings reaches it. What many of them share."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

# However busy the machine is: tests run side by side, and others beside them.
settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")

_OURS = ("CLIENTWRIGHT_DEBUG", "NO_COLOR", "FORCE_COLOR")


@pytest.fixture(autouse=True)
def _clean_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys, servers and switches that are set where the tests run are not set in them."""
    for name in list(os.environ):
        if name in _OURS or name.endswith(("_API_KEY", "RUNSTEPS_SERVER")):
            monkeypatch.delenv(name)


def pytest_collection_finish() -> None:
    """Leave what stands for all tests out of each search for garbage: many tests ask for a whole one."""
    gc.collect()
    gc.freeze()


def required(name: str, seen: dict[str, Distribution]) -> Iterator[Distribution]:
    """A distribution and what it needs on this machine, each once; extras left out."""
    name = canonicalize_name(name)
    if name in seen:
        return
    seen[name] = distribution(name)
    yield seen[name]
    for line in seen[name].requires or ():
        needed = Requirement(line)
        if needed.marker is None or needed.marker.evaluate({"extra": ""}):
            yield from required(needed.name, seen)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of packages with httpx2 and what it needs, and nothing else."""
    folder = tmp_path_factory.mktemp("site")
    link_site(folder)
    return folder


def link_site(folder: Path) -> None:
    """Make a folder of packages with httpx2 and what it needs, and nothing else."""
    folder.mkdir(exist_ok=True)
    for found in required("httpx2", {}):
        tops = {file.parts[0] for file in found.files or () if file.parts[0] not in ("..", "__pycache__")}
        for top in sorted(tops):
            (folder / top).symlink_to(Path(str(found.locate_file(top))))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many cells of the fault matrix were judged.

    It stands here because the process that gathers what others ran reads the ``conftest.py`` of no folder further down.
    """
    reports = [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]
    counted = [dict(report.user_properties) for report in reports]
    cells = sum(properties.get("fault_cells", 0) for properties in counted)
    unexpected = sum(properties.get("fault_cells_unexpected", 0) for properties in counted)
    if cells:
        terminalreporter.write_line(f"fault matrix: {cells:,} cells, {unexpected} unexpected")
