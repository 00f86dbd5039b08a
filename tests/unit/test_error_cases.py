"""Every folder of tests/cases/errors: what a person reads about a description that is wrong.

A case is ``openapi.yaml`` (or the one file there), overlays beside it, and ``expected/stderr.txt``. With
``CLIENTWRIGHT_WRITE_GOLDENS=1`` the goldens are written in place of compared: read what changed before committing it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from clientwright.diagnostics import Diagnostics
from clientwright.report import render
from clientwright.source import read
from clientwright.validate import validate

FOLDER = Path(__file__).parents[1] / "cases" / "errors"
CASES = sorted(path for path in FOLDER.iterdir() if path.is_dir() and not (path / "clientwright.toml").exists())
"""A case with a configuration is about ``clientwright generate``, and is not run here."""


def printed(folder: Path) -> str:
    """What ``clientwright validate`` prints to standard error in a case's folder."""
    names = sorted(path.name for path in folder.iterdir() if path.is_file())
    origin = next((name for name in names if name.startswith("openapi.")), "openapi.yaml")
    overlays = [name for name in names if name.startswith("overlay")]
    diagnostics = Diagnostics()
    document = read(origin, overlays=overlays, diagnostics=diagnostics)
    if document is not None:
        validate(document)
    return render(diagnostics, document, color=False)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_wrong_description_is_explained_as_its_golden_says(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case)
    golden = case / "expected" / "stderr.txt"
    text = printed(case)
    if os.environ.get("CLIENTWRIGHT_WRITE_GOLDENS"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")
