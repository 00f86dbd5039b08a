"""Every program of docs/files.md runs as it stands, against the mock of the description that it is about."""

from __future__ import annotations

import io
import re
import shutil
import sys
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import case
import pytest
from smoke.conftest import serving

PAGE = Path(__file__).parents[2] / "docs" / "files.md"
BLOCK = re.compile(r"^```python\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?", re.DOTALL | re.MULTILINE)


def test_the_programs_of_the_page_do_what_it_says(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(case.carried_out(tmp_path_factory, "operations/files")[1] / "client", tmp_path / "vault")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.chdir(tmp_path)
    text = PAGE.read_text(encoding="utf-8")
    names: dict[str, Any] = {"__name__": "__main__"}
    blocks = BLOCK.findall(text)
    assert len(blocks) == text.count("```python") > 4
    with serving(spec=case.CASES / "operations" / "files" / "openapi.yaml") as url:
        for program, shown in blocks:
            printed = io.StringIO()
            with redirect_stdout(printed):
                exec(compile(program.replace("http://127.0.0.1:4010", url), str(PAGE), "exec"), names)
            assert printed.getvalue() == shown
    names["client"].close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.pdf", "vault"]
    del sys.modules["vault"]
