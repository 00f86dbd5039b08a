"""generated/runsteps is the first golden: what spec/ gives, byte for byte, and what a user's project does with it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import black
import pytest
from click.testing import CliRunner

from clientwright.cli import cli

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generated" / "runsteps"


def texts(folder: Path) -> dict[str, bytes]:
    """Every file of a package by its path."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_what_is_committed_is_what_is_generated_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    made = [tmp_path / number / "runsteps" for number in ("first", "second")]
    for folder in made:
        command = ["generate", "spec/run-steps.yaml", "--config", "spec/clientwright.toml", "--strict"]
        result = CliRunner().invoke(cli, [*command, "-o", str(folder)], catch_exceptions=False)
        assert result.exit_code == 0, result.output
    assert texts(made[0]) == texts(made[1])
    assert texts(made[0]) == texts(PACKAGE)


def test_black_leaves_every_file_alone() -> None:
    changed = [
        path
        for path, content in texts(PACKAGE).items()
        if path.endswith(".py") and black.format_str(content.decode(), mode=black.Mode()) != content.decode()
    ]
    assert changed == []


def test_every_module_and_name_loads_where_there_is_only_httpx2(site: Path, tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "vendored").symlink_to(PACKAGE)  # It works under any name, at any depth.
    program = f"""
import sys
sys.path[:0] = [{str(site)!r}, {str(tmp_path)!r}]
from importlib import import_module
from pkgutil import walk_packages
import app.vendored as package
for name in package.__all__:
    getattr(package, name)
for found in walk_packages(package.__path__, "app.vendored."):
    import_module(found.name)
print("yaml" in sys.modules, len(package.__all__) > 100)
"""
    command = [sys.executable, "-I", "-S", "-W", "error", "-c", program]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.stdout, ran.stderr) == ("False True\n", "")
