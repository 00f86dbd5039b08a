"""Everything in docs/testing.md is run: its programs as one session, and its files in a folder of their own."""

from __future__ import annotations

import io
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from case import carried_out
from unit.testing.conftest import DEPOT

pytest_plugins = "pytester"

PAGE = Path(__file__).parents[3] / "docs" / "testing.md"
BLOCK = re.compile(
    r"^```(?:python|ini|toml)\n(?:# (?P<file>\w+\.\w+)\n)?(?P<text>.*?)^```\n"
    r"(?:\n```text\n(?P<printed>.*?)^```\n)?",
    re.DOTALL | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the page: a file by its name, or a program, its line there, and what it prints."""

    file: str
    text: str
    line: int
    printed: str | None


def blocks() -> Iterator[Block]:
    page = PAGE.read_text(encoding="utf-8")
    for found in BLOCK.finditer(page):
        yield Block(found["file"] or "", found["text"], page.count("\n", 0, found.start("text")), found["printed"])


@pytest.fixture
def folder(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with the description, the client ``depot``, and all files of the page."""
    _, out = carried_out(tmp_path_factory, "operations/remembered")
    shutil.copy(DEPOT, tmp_path / "openapi.yaml")
    shutil.copytree(out / "client", tmp_path / "depot")
    for block in blocks():
        if block.file:
            (tmp_path / block.file).write_text(block.text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    yield tmp_path
    for name in [name for name in sys.modules if name.partition(".")[0] == "depot"]:
        del sys.modules[name]


def test_the_programs_of_the_page_print_what_it_shows(folder: Path) -> None:
    names: dict[str, Any] = {"__name__": "__main__"}
    programs = [block for block in blocks() if not block.file]
    for block in programs:
        printed = io.StringIO()
        code = compile("\n" * block.line + block.text, str(PAGE), "exec", dont_inherit=True)
        with redirect_stdout(printed):
            exec(code, names)
        assert printed.getvalue() == (block.printed or ""), f"line {block.line}"
    assert len(programs) > 8


def test_the_tests_of_the_page_pass(folder: Path, pytester: pytest.Pytester, depot: ModuleType) -> None:
    tests = [block.file for block in blocks() if block.file.startswith("test_")]
    arguments = [*("-p", "clientwright.testing.plugin"), *("-p", "no:cacheprovider"), "--rootdir", str(folder)]
    result = pytester.runpytest_inprocess(
        *arguments, "-c", str(folder / "pytest.ini"), *(str(folder / one) for one in tests)
    )
    result.assert_outcomes(passed=3)


def test_the_files_about_the_memory_are_what_is_printed_and_can_be_given(folder: Path) -> None:
    from clientwright.testing import Memory, Mock

    mock = Mock("openapi.yaml", scenario="memory")
    memory = mock.service.scenario.inner  # type: ignore[union-attr]
    assert isinstance(memory, Memory)
    assert memory.understood().startswith((folder / "depot.toml").read_text())
    fewer = Mock("openapi.yaml", scenario="fewer.toml").service.scenario.inner  # type: ignore[union-attr]
    assert [each.name for each in fewer.resources] == ["parcels"]
