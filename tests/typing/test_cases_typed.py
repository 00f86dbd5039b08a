"""The goldens of tests/cases are packages too: each loads beside httpx2 alone, and both type checkers find nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import case
import checkers
import pytest

pytestmark = pytest.mark.proof

PROGRAM = """
import sys
sys.path[:0] = {folders}
from importlib import import_module
from pkgutil import walk_packages
for package in {packages}:
    loaded = import_module(package)
    for name in loaded.__all__:
        getattr(loaded, name)
    for found in walk_packages(loaded.__path__, package + "."):
        import_module(found.name)
"""


def test_every_case_loads_where_there_is_only_httpx2(tmp_path_factory: pytest.TempPathFactory, site: Path) -> None:
    folder, packages = case.packages(tmp_path_factory)
    assert len(packages) > 10
    program = PROGRAM.format(folders=[str(site), str(folder)], packages=packages)
    command = [sys.executable, "-I", "-S", "-W", "error", "-c", program]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_mypy_finds_nothing_in_any_case(tmp_path_factory: pytest.TempPathFactory) -> None:
    assert checkers.mypy(case.packages(tmp_path_factory)[0]) == []


def test_pyright_finds_nothing_in_any_case(tmp_path_factory: pytest.TempPathFactory) -> None:
    assert checkers.pyright(case.packages(tmp_path_factory)[0]) == []
