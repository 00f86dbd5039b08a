"""What type checkers say of values of every form of schema, in the clients of tests/cases/models."""

from __future__ import annotations

import shutil
from pathlib import Path

import case
import checkers
import pytest
from once import once

pytestmark = pytest.mark.proof

PROGRAM = "schema_calls.py"
CASES = ("circles", "constants", "maps", "read-only", "tuples")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the clients, and the program beside them."""

    def write(folder: Path) -> None:
        for name in CASES:
            _, out = case.carried_out(tmp_path_factory, f"models/{name}")
            shutil.copytree(out / "client", folder / name.replace("-", "_"))
        shutil.copy(Path(__file__).parent / PROGRAM, folder)

    return once(tmp_path_factory, "schemas", write)


def compare(folder: Path, found: list[checkers.Finding]) -> None:
    """Fails with every line that is judged otherwise than marked."""
    lines = (folder / PROGRAM).read_text(encoding="utf-8").splitlines()
    marked = {number for number, line in enumerate(lines, 1) if "  # wrong: " in line}
    wrong = {one.line: one.message for one in found if one.severity == "error" and one.file == PROGRAM}
    assert [one for one in found if one.file != PROGRAM] == []
    assert {line: message for line, message in wrong.items() if line not in marked} == {}
    assert {line: lines[line - 1] for line in sorted(marked - wrong.keys())} == {}


def test_mypy_judges_every_value_as_marked(folder: Path) -> None:
    compare(folder, checkers.mypy(folder))


def test_pyright_judges_every_value_as_marked(folder: Path) -> None:
    compare(folder, checkers.pyright(folder))
