"""Formatting of what a team's templates made: black's style, by several processes when it pays."""

from __future__ import annotations

import subprocess
import sys

import pytest

from clientwright import format as formatting
from clientwright.format import NotPython, format_texts


def test_python_gets_blacks_style_and_nothing_else_is_touched() -> None:
    texts = {"README.md": "x = {  'a':1 }\n", "a.py": "x = {  'a':1 }\n", "b.txt": ""}
    assert list(format_texts(texts).items()) == list({**texts, "a.py": 'x = {"a": 1}\n'}.items())


def test_black_is_not_imported_when_there_is_no_python() -> None:
    code = """
import sys
from clientwright.format import format_texts
format_texts({"README.md": "x=1", "py.typed": ""})
sys.exit("black" in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False, env={"PYTHONPATH": sys.path[0]}).returncode == 0


@pytest.mark.parametrize("least", [0, 300_000])
def test_a_text_that_is_no_python_names_its_file(least: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formatting, "_WORTH_PROCESSES", least)
    with pytest.raises(NotPython) as caught:
        format_texts({"good.py": "x = 1\n", "models/bad.py": "x = = 1\n"})
    assert caught.value.path == "models/bad.py"
    assert "x = = 1" in str(caught.value)


def test_several_processes_give_what_one_does(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {f"m{number}.py": f"x = {{ 'a':{number} }}\n" * (number + 1) for number in range(20)}
    alone = format_texts(texts)
    monkeypatch.setattr(formatting, "_WORTH_PROCESSES", 0)
    monkeypatch.setattr(formatting.os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    together = format_texts(texts)
    assert list(together.items()) == list(alone.items())
