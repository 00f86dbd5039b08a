"""The clients in generated/ are goldens: what spec/ gives, byte for byte, and what a user's project does with them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from clientwright.cli import cli

ROOT = Path(__file__).parents[1]
GENERATED = ROOT / "generated"
PACKAGES = {
    "runsteps": ("spec/run-steps.yaml", "--config", "spec/clientwright.toml"),
    "assistants": ("spec/assistants.yaml", "--config", "spec/clientwright.toml"),
}
"""Each package, and what it is generated from."""


def test_each_package_of_generated_is_tested_here() -> None:
    assert {path.parent.name for path in GENERATED.glob("*/.clientwright.json")} == set(PACKAGES)


def texts(folder: Path) -> dict[str, bytes]:
    """Every file of a package by its path."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@pytest.mark.parametrize("package", PACKAGES)
def test_what_is_committed_is_what_is_generated_each_time(
    package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    made = [tmp_path / number / package for number in ("first", "second")]
    for folder in made:
        command = ["generate", *PACKAGES[package], "-o", str(folder), "--strict"]
        result = CliRunner().invoke(cli, command, catch_exceptions=False)
        assert result.exit_code == 0, result.output
    assert texts(made[0]) == texts(made[1])
    assert texts(made[0]) == texts(GENERATED / package)


def test_the_configuration_lists_both_and_finds_them_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = CliRunner().invoke(cli, ["check", "--config", "spec/clientwright.toml"], catch_exceptions=False)
    assert (result.exit_code, result.stdout) == (0, "2 clients: 2 as generated\n"), result.output


@pytest.mark.parametrize("package", PACKAGES)
def test_every_module_and_name_loads_where_there_is_only_httpx2(package: str, site: Path, tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "vendored").symlink_to(GENERATED / package)  # It works under any name, at any depth.
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
