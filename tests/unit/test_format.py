"""Formatting: black's style, only for what is new, by several processes when it pays."""

from __future__ import annotations

import subprocess
import sys

import pytest

from clientwright import format as formatting
from clientwright.format import NotPython, format_texts


def test_python_gets_blacks_style_and_nothing_else_is_touched() -> None:
    texts = {"a.py": "x = {  'a':1 }\n", "README.md": "x = {  'a':1 }\n", "_runtime/b.py": "x = {  'a':1 }\n"}
    assert format_texts(texts, {}) == {**texts, "a.py": 'x = {"a": 1}\n'}


def test_a_text_that_is_remembered_is_not_formatted_again() -> None:
    assert format_texts({"a.py": "x=1"}, {"a.py": "x = 1  # as on disk\n"}) == {"a.py": "x = 1  # as on disk\n"}


def test_black_is_not_imported_when_nothing_is_new() -> None:
    code = """
import sys
from clientwright.format import format_texts
format_texts({"a.py": "x=1", "py.typed": ""}, {"a.py": "x = 1"})
sys.exit("black" in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False, env={"PYTHONPATH": sys.path[0]}).returncode == 0


def test_a_text_that_is_no_python_names_its_file() -> None:
    with pytest.raises(NotPython) as caught:
        format_texts({"good.py": "x = 1\n", "models/bad.py": "x = = 1\n"}, {})
    assert caught.value.path == "models/bad.py"
    assert "x = = 1" in str(caught.value)


def test_several_processes_give_what_one_does(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {f"m{number}.py": f"x = {{ 'a':{number} }}\n" * (number + 1) for number in range(7)}
    alone = format_texts(texts, {})
    monkeypatch.setattr(formatting, "_WORTH_A_PROCESS", 0)
    monkeypatch.setattr(formatting.os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    together = format_texts(texts, {})
    assert list(together.items()) == list(alone.items())


def test_chunks_hold_every_text_once_and_in_order() -> None:
    texts = {str(number): "x" * 4_000 for number in range(7)}
    chunks = formatting._chunks(texts)
    assert [list(chunk) for chunk in chunks] == [["0", "1", "2"], ["3", "4", "5"], ["6"]]
