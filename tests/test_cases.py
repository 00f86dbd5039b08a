"""Every folder of tests/cases: a description and a command, and what comes of them.

CONTRIBUTING.md says what a case is made of. With ``CLIENTWRIGHT_WRITE_GOLDENS=1`` the goldens are written before they
are compared: read what changed before committing it.
"""

from __future__ import annotations

import os
from fnmatch import fnmatch
from pathlib import Path

import black
import pytest
from case import CASES, Result, carried_out, commands, package, run
from relative_imports import imports

WRITING = os.environ.get("CLIENTWRIGHT_WRITE_GOLDENS") == "1"


def interesting(case: Path, files: dict[str, bytes]) -> dict[str, bytes]:
    """The generated files that a case is about: what its files.txt names, else all but the runtime and what we keep."""
    listed = case / "files.txt"
    patterns = listed.read_text(encoding="utf-8").split() if listed.exists() else ["*"]
    paths = {path.partition("/")[2]: content for path, content in files.items() if _is_about_the_api(path, patterns)}
    return {path: text for path, text in paths.items() if any(fnmatch(path, pattern) for pattern in patterns)}


def _is_about_the_api(path: str, asked: list[str]) -> bool:
    """Whether a file is no copy, and none that is kept for later runs, unless it is asked for by its name."""
    name = path.rpartition("/")[2]
    return "/_runtime/" not in path and (("clientwright." not in name and name != ".gitattributes") or name in asked)


def expected(case: Path, result: Result, files: dict[str, bytes]) -> dict[str, bytes]:
    """The golden files that a result amounts to, by their paths below ``expected``."""
    usual = 1 if case.parent.name == "errors" else 0
    made = {f"package/{path}": content for path, content in interesting(case, files).items()}
    if case.parent.name == "slips" or (not files and case.parent.name != "errors"):
        made["stdout.txt"] = result.stdout.encode()
    made["stderr.txt"] = result.stderr.encode()
    if result.exit_code != usual:
        made["exit.txt"] = f"{result.exit_code}\n".encode()
    return {path: content for path, content in made.items() if content or path.startswith("package/")}


@pytest.mark.parametrize("name", commands())
def test_a_case_comes_out_as_its_golden(name: str, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    case = CASES / name
    result, first = carried_out(tmp_path_factory, name)
    files = package(first)

    assert run(name, tmp_path) == result, "the same command said something else the second time"
    assert package(tmp_path) == files, "the same description gave other bytes the second time"
    made = expected(case, result, files)
    if WRITING:
        write(case / "expected", made)
    golden = goldens(case / "expected")
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


def goldens(folder: Path) -> dict[str, bytes]:
    """The golden files of a case, without that of its client's requests, which is test_requests.py's."""
    return {path: content for path, content in package(folder).items() if path != "requests.txt"}


def write(folder: Path, made: dict[str, bytes]) -> None:
    """Make a folder hold these files and no others."""
    for path in goldens(folder):
        if path not in made:
            (folder / path).unlink()
    for path, content in made.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
