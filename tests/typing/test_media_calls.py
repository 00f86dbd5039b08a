"""What type checkers say of calls of clients with several media types: as marked, and of the packages nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import case
import checkers
import pytest
from checkers import Finding
from once import once

pytestmark = pytest.mark.proof

CALLS = Path(__file__).with_name("media_calls.py")
PACKAGES = ("alternatives", "files", "media-types")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the packages of three cases, and the calls beside them."""

    def make(folder: Path) -> None:
        for name in PACKAGES:
            out = case.carried_out(tmp_path_factory, f"operations/{name}")[1]
            shutil.copytree(out / "client", folder / name.replace("-", "_"))
        shutil.copy(CALLS, folder)

    return once(tmp_path_factory, "media_calls", make)


def compare(found: list[Finding]) -> None:
    """Fails with every line that is judged otherwise than marked."""
    lines = CALLS.read_text(encoding="utf-8").splitlines()
    marked = {number for number, line in enumerate(lines, 1) if "  # wrong: " in line}
    errors = {one.line: one.message for one in found if one.severity == "error" and one.file == CALLS.name}
    assert [one for one in found if one.file != CALLS.name] == []
    assert {line: message for line, message in errors.items() if line not in marked} == {}
    assert {line: lines[line - 1] for line in sorted(marked - errors.keys())} == {}


def test_mypy_judges_every_call_as_marked(folder: Path) -> None:
    compare(checkers.mypy(folder))


def test_pyright_judges_every_call_as_marked(folder: Path) -> None:
    compare(checkers.pyright(folder))
