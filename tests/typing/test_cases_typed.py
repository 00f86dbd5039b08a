"""The goldens of tests/cases are packages too: each loads beside httpx2 alone, and both type checkers find nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from test_cases import CASES, commands, run

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


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package of every case that gives one, ``unions_by_tag.client``."""
    folder = tmp_path_factory.mktemp("cases")
    with pytest.MonkeyPatch.context() as patch:
        for name in commands():
            patch.chdir(CASES / name)
            out = folder / name.replace("/", "_").replace("-", "_")
            run(CASES / name, out)
    (folder / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict", "pythonVersion": "3.11"}')
    return folder


def packages(folder: Path) -> list[str]:
    """The packages in a folder."""
    return sorted(f"{path.parent.name}.{path.name}" for path in folder.glob("*/client"))


def test_every_case_loads_where_there_is_only_httpx2(folder: Path, site: Path) -> None:
    assert len(packages(folder)) > 10
    program = PROGRAM.format(folders=[str(site), str(folder)], packages=packages(folder))
    command = [sys.executable, "-I", "-S", "-W", "error", "-c", program]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_mypy_finds_nothing_in_any_case(folder: Path) -> None:
    command = [sys.executable, "-m", "mypy", "--strict", "--explicit-package-bases", "--config-file=", "."]
    assert subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout.startswith("Success")


def test_pyright_finds_nothing_in_any_case(folder: Path) -> None:
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable]
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert [one["message"] for one in json.loads(ran.stdout)["generalDiagnostics"]] == []
