"""Every folder of tests/cases: a description and a command, and what comes of them.

CONTRIBUTING.md says what a case is made of. With ``CLIENTWRIGHT_WRITE_GOLDENS=1`` the goldens are written before they
are compared: read what changed before committing it.
"""

from __future__ import annotations

import os
import shlex
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

import black
import pytest
from click.testing import CliRunner
from relative_imports import imports

from clientwright.cli import cli

CASES = Path(__file__).parent / "cases"
WRITING = os.environ.get("CLIENTWRIGHT_WRITE_GOLDENS") == "1"


@dataclass(frozen=True)
class Result:
    """What a command left behind."""

    stdout: str
    stderr: str
    exit_code: int


def commands() -> list[str]:
    """The names of all cases, ``topic/case``."""
    return sorted(f"{path.parent.name}/{path.name}" for path in CASES.glob("*/*") if path.is_dir())


def arguments(case: Path, out: Path) -> list[str]:
    """The arguments of a case; ``OUT`` in them is a folder of its own."""
    told = case / "command.txt"
    if told.exists():
        return [word.replace("OUT", str(out)) for word in shlex.split(told.read_text(encoding="utf-8"))]
    names = sorted(path.name for path in case.iterdir() if path.is_file())
    description = next((name for name in names if name.startswith("openapi.")), "openapi.yaml")
    if case.parent.name != "errors":
        return ["generate", description, "-o", str(out / "client")]
    overlays = [word for name in names if name.startswith("overlay") for word in ("--overlay", name)]
    return ["validate", description, *overlays]


def run(case: Path, out: Path) -> Result:
    """The case's command, carried out in its folder; paths of this machine taken out of what it says."""
    result = CliRunner().invoke(cli, arguments(case, out), prog_name="clientwright")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    said = [text.replace(str(out), "OUT") for text in (result.stdout, result.stderr)]
    return Result(said[0], said[1], result.exit_code)


def package(out: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


def interesting(case: Path, files: dict[str, bytes]) -> dict[str, bytes]:
    """The generated files that a case is about: what its files.txt names, else all but the runtime and the manifest."""
    listed = case / "files.txt"
    patterns = listed.read_text(encoding="utf-8").split() if listed.exists() else ["*"]
    paths = {path.partition("/")[2]: content for path, content in files.items() if _is_about_the_api(path)}
    return {path: text for path, text in paths.items() if any(fnmatch(path, pattern) for pattern in patterns)}


def _is_about_the_api(path: str) -> bool:
    return "/_runtime/" not in path and not path.endswith("/.clientwright.json")


def expected(case: Path, result: Result, files: dict[str, bytes]) -> dict[str, bytes]:
    """The golden files that a result amounts to, by their paths below ``expected``."""
    usual = 1 if case.parent.name == "errors" else 0
    made = {f"package/{path}": content for path, content in interesting(case, files).items()}
    if not files and case.parent.name != "errors":
        made["stdout.txt"] = result.stdout.encode()
    made["stderr.txt"] = result.stderr.encode()
    if result.exit_code != usual:
        made["exit.txt"] = f"{result.exit_code}\n".encode()
    return {path: content for path, content in made.items() if content or path.startswith("package/")}


@pytest.mark.parametrize("name", commands())
def test_a_case_comes_out_as_its_golden(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = CASES / name
    monkeypatch.chdir(case)
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    result = run(case, first)
    files = package(first)

    assert run(case, second) == result, "the same command said something else the second time"
    assert package(second) == files, "the same description gave other bytes the second time"
    made = expected(case, result, files)
    if WRITING:
        write(case / "expected", made)
    golden = package(case / "expected")
    assert {path: content.decode() for path, content in made.items()} == {
        path: content.decode() for path, content in golden.items()
    }
    for path, content in files.items():
        if path.endswith(".py") and "/_runtime/" not in path:
            text = content.decode()
            assert black.format_str(text, mode=black.Mode()) == text, f"black changes {path}"
    texts = {path: content.decode() for path, content in files.items()}
    dangling = {path: others - texts.keys() for path, others in imports(texts).items() if not others <= texts.keys()}
    assert dangling == {}, "a file imports another one that the package does not have"


def write(folder: Path, made: dict[str, bytes]) -> None:
    """Make a folder hold these files and no others."""
    for path in package(folder):
        if path not in made:
            (folder / path).unlink()
    for path, content in made.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
