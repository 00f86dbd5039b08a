"""Templates: ours, a team's over them, and what is said when one is broken."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from clientwright.render import templates as module
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


@pytest.mark.parametrize("linked", [NAME, "models", "macros.jinja"])
def test_a_link_out_of_the_folder_is_refused(tmp_path: Path, linked: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/__init__.py.jinja").write_text("a secret\n")
    folder = tmp_path / "templates"
    (folder / linked).parent.mkdir(parents=True)
    (folder / linked).symlink_to(tmp_path / "elsewhere" / ("" if linked == "models" else "__init__.py.jinja"))
    if linked == "macros.jinja":
        (folder / "models").mkdir()
        (folder / NAME).write_text("{% include 'macros.jinja' %}")
    with pytest.raises(TemplateProblem, match="a symbolic link leads out of the folder") as caught:
        Templates.load(folder).render(NAME, View())
    assert caught.value.secret


def test_links_inside_the_folder_and_to_it_are_followed(tmp_path: Path) -> None:
    (tmp_path / "templates/models").mkdir(parents=True)
    (tmp_path / "templates/models/one.jinja").write_text("one\n")
    (tmp_path / "templates" / NAME).symlink_to("one.jinja")
    (tmp_path / "link").symlink_to("templates")
    assert Templates.load(tmp_path / "link").render(NAME, View()) == "one\n"


@pytest.mark.parametrize(
    "text",
    [
        "a\n{% for a in range(9999) %}{% for b in range(9999) %}{% for c in range(9999) %}\n"
        "{% endfor %}{% endfor %}{% endfor %}",
        "a\n{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(99) }}",
    ],
)
def test_a_template_without_an_end_is_a_problem_with_its_place(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LONGEST", 0.3)
    templates = team(tmp_path, text)
    with pytest.raises(TemplateProblem, match=r"it takes longer than 0\.3 s; does it loop for ever\?") as caught:
        templates.render(NAME, View())
    assert caught.value.file.endswith(NAME)
    assert caught.value.line >= 2
    assert team(tmp_path / "models", "soon done\n").render(NAME, View()) == "soon done\n"


def test_a_template_that_calls_itself_for_ever_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(TemplateProblem, match="RecursionError"):
        team(tmp_path, "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}").render(NAME, View())


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
