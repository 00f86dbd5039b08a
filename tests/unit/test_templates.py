"""Templates: ours, a team's over them, and what is said when one is broken."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from clientwright.render.templates import TemplateProblem, Templates


@dataclass(frozen=True)
class View:
    doc: str = '"""Doc."""'
    entries: tuple[str, ...] = ()
    number: int = 3


NAME = "models/__init__.py.jinja"


def team(folder: Path, text: str) -> Templates:
    (folder / "models").mkdir()
    (folder / NAME).write_text(text)
    return Templates.load(folder)


def test_a_teams_file_takes_the_place_of_ours(tmp_path: Path) -> None:
    assert team(tmp_path, "ours no more\n").render(NAME, View()) == "ours no more\n"


def test_a_teams_file_may_redefine_one_block_of_ours(tmp_path: Path) -> None:
    text = '{% extends "builtin/models/__init__.py.jinja" %}\n{% block docstring %}\n"""Theirs."""\n{% endblock %}\n'
    assert team(tmp_path, text).render(NAME, View()) == '"""Theirs."""\n'


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("\n{{ view.nothing }}", 2, "nothing"),
        ("\n{% if view.doc %}\n{% endfor %}", 3, "endfor"),
        ("a\n\n{{ view.number }}", 3, "a template prints strings only, and this is int: 3"),
        ("{{ view.doc.__class__ }}", 1, "unsafe"),
        ("{% include 'missing.jinja' %}", 1, "missing.jinja"),
        ("\n{{ 1 / 0 }}", 2, "ZeroDivisionError"),
    ],
)
def test_a_broken_template_is_a_problem_with_its_place(tmp_path: Path, text: str, line: int, words: str) -> None:
    templates = team(tmp_path, text)
    with pytest.raises(TemplateProblem) as caught:
        templates.render(NAME, View())
    assert words in caught.value.sentence
    assert caught.value.line == line
    assert caught.value.file.endswith(NAME)


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(TemplateProblem, match="does not exist"):
        Templates.load(tmp_path / "nowhere")


FILES = ("models/__init__.py", "models/run.py", "client.py", "README.md", "py.typed", "_runtime/lazy.py")


def test_without_a_team_no_file_is_its_own() -> None:
    assert Templates.load().of_team(FILES) == frozenset()


def test_a_template_makes_all_its_files_the_teams(tmp_path: Path) -> None:
    templates = team(tmp_path, '{% extends "builtin/models/__init__.py.jinja" %}\n')
    (tmp_path / "models/model.py.jinja").write_text("x = 1\n")
    assert templates.of_team((*FILES, "models/step.py")) == {"models/__init__.py", "models/run.py", "models/step.py"}


def test_a_file_that_no_template_makes_is_not_the_teams(tmp_path: Path) -> None:
    (tmp_path / "_runtime").mkdir()
    (tmp_path / "_runtime/lazy.py.jinja").write_text("x = 1\n")
    (tmp_path / "macros.jinja").write_text("")
    assert Templates.load(tmp_path).of_team(FILES) == frozenset()
