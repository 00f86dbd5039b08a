"""generated/runsteps is the first golden: what spec/ gives, byte for byte, and what a user's project does with it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

import black
import pytest
from click.testing import CliRunner
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

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
        command = ["generate", "spec/run-steps.yaml", "-o", str(folder), "--strict"]
        result = CliRunner().invoke(cli, command, catch_exceptions=False)
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


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of packages with httpx2 and what it needs, and nothing else."""
    folder = tmp_path_factory.mktemp("site")
    for found in required("httpx2", {}):
        tops = {file.parts[0] for file in found.files or () if file.parts[0] not in ("..", "__pycache__")}
        for top in sorted(tops):
            (folder / top).symlink_to(Path(str(found.locate_file(top))))
    return folder


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
